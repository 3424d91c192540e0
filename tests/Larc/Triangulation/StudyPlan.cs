using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Larc.Model;

namespace Larc.Tests.Triangulation;

internal sealed record PlannedStatement(string Id, string Code, Stance Stance, Status Status, Direction Direction);

internal sealed record PlannedInterview(
    string Authority, int Round, string Id, Perspective Perspective, string KeyGroup, string CaseId, int Level, string[] NotAsked, DateOnly? Date, ImmutableArray<PlannedStatement> Statements);

internal sealed record PlannedReturn(string Authority, int Round, bool[] AskedCodes);

/// <summary>A study that can be built, varied and made smaller: what the properties are tested on.</summary>
internal sealed record StudyPlan(Codebook Codebook, StudyParameters Parameters, ImmutableArray<PlannedReturn> Returns, ImmutableArray<PlannedInterview> Interviews)
{
    /// <summary>Random plans; a failing one is shown with fewer interviews and statements.</summary>
    public static Arbitrary<StudyPlan> Arbitrary { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(RandomPlan.Make), plan => plan.Smaller());

    public Study Build(Func<string, string>? name = null, Random? shuffle = null)
    {
        var builder = new StudyBuilder(Codebook).Parameters(Parameters);
        if (shuffle is not null)
            builder.InOrderAdded();
        foreach (var @return in Shuffled(Returns, shuffle))
            builder.Authority(@return.Authority, name?.Invoke(@return.Authority), @return.Round, askedCodes: @return.AskedCodes);
        foreach (var interview in Shuffled(Interviews, shuffle))
        {
            builder.Authority(interview.Authority, round: interview.Round)
                .Interview(interview.Perspective, interview.Id, interview.KeyGroup, interview.CaseId, interview.Level, interview.NotAsked, date: interview.Date);
            foreach (var statement in Shuffled(interview.Statements, shuffle))
                builder.Says(statement.Code, statement.Stance, statement.Status, statement.Id, direction: statement.Direction);
        }

        return builder.Build();
    }

    public override string ToString() => string.Join("\n", [
        $"{Codebook.Codes.Length} codes, {Parameters}",
        .. Codebook.Codes.Where(c => Codebook.Codes.Length < 20).Select(c => $"{c.Id} {c.Kind} {c.Level} parent {c.Parent} parts {string.Join(',', c.Parts)} topic {c.Topic} staff {c.ListedForStaff} family {c.ListedForFamily} retired {c.Retired}"),
        .. Codebook.Topics.Select(t => $"{t.Id}: {string.Join(',', t.Elicitation)} | {string.Join(',', t.ToDevelop)}"),
        .. Returns.Select(r => $"return {r.Authority} {r.Round} {string.Join(',', r.AskedCodes)}"),
        .. Interviews.Select(i => $"{i.Authority} {i.Round} {i.Id} {i.Perspective} {i.KeyGroup} {i.CaseId} not asked {string.Join(',', i.NotAsked)}: {string.Join("; ", i.Statements.Select(s => $"{s.Code} {s.Stance} {s.Status}"))}"),
    ]);

    private static IEnumerable<T> Shuffled<T>(ImmutableArray<T> items, Random? random)
    {
        var copy = items.ToArray();
        random?.Shuffle(copy);
        return copy;
    }

    private IEnumerable<StudyPlan> Smaller()
    {
        for (var i = 0; i < Interviews.Length; i++)
            yield return this with { Interviews = Interviews.RemoveAt(i) };
        for (var i = 0; i < Interviews.Length; i++)
        {
            for (var s = 0; s < Interviews[i].Statements.Length; s++)
                yield return this with { Interviews = Interviews.SetItem(i, Interviews[i] with { Statements = Interviews[i].Statements.RemoveAt(s) }) };
        }
    }
}
