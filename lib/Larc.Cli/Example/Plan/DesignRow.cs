using System.Collections.Immutable;
using Larc.Model;
using Larc.Returns;

namespace Larc.Cli.Example.Plan;

/// <summary>A row of a plan with its words resolved.</summary>
/// <param name="Code">Index of the code that is counted.</param>
/// <param name="Develop">Whether it is about a feature to develop.</param>
/// <param name="Status">Status, for impacts.</param>
/// <param name="Direction">Which way the number moves, as a return writes it; empty when none.</param>
/// <param name="In">Authorities; null leaves it to chance.</param>
/// <param name="By">Interviews, in the order of <see cref="Perspective"/>.</param>
/// <param name="As">The codes that statements use, with weights.</param>
/// <param name="Negative">Interviews that speak of it as a loss.</param>
/// <param name="Mixed">Interviews that speak of it as both.</param>
/// <param name="Groups">Bit mask of the key groups it is limited to; 0 means any interview.</param>
/// <param name="Inside">Only in authorities where other staff report it.</param>
/// <param name="Tilt">Above 0: rather where an authority is confident; below 0: rather at an earlier stage.</param>
internal sealed record DesignRow(
    int Code, bool Develop, Status Status, string Direction, int? In, ImmutableArray<int> By,
    ImmutableArray<(int Code, double Weight)> As, int Negative, int Mixed, int Groups, bool Inside, double Tilt)
{
    /// <summary>Index of a code.</summary>
    /// <exception cref="ExampleException">The codebook does not have it.</exception>
    public static int Index(Codebook codebook, string code) => codebook.IndexOf(code) is var index and >= 0
        ? index
        : throw new ExampleException($"The example's plan names code '{code}', which {codebook.Reference} does not have.");

    /// <summary>Resolves a row.</summary>
    /// <exception cref="ExampleException">It contradicts the codebook.</exception>
    public static DesignRow Of(Codebook codebook, PlannedSet set, PlannedRow row)
    {
        var code = Index(codebook, row.Code);
        var develop = set.Stance == "to develop";
        var by = new int[PerspectiveGroup.Singles.Length];
        foreach (var (word, number) in row.By)
        {
            if (!Enum.TryParse<Perspective>(word, out var perspective))
                throw new ExampleException($"The example's plan names perspective '{word}' at '{row.Code}'.");
            if (codebook.ElicitationOf(code, perspective, develop) == Elicitation.NotAsked)
                throw new ExampleException($"The example's plan has {word} speak of '{row.Code}', which {codebook.Reference} does not ask of them.");
            by[(int)perspective] = number;
        }

        if (row.In > by.Sum())
            throw new ExampleException($"The example's plan has '{row.Code}' in more authorities than interviews.");
        if (!ClosedList.Status.Words.Contains(set.Status) || !ClosedList.Direction.Words.Contains(row.Direction))
            throw new ExampleException($"The example's plan has an unknown status or direction at '{row.Code}'.");
        var used = row.As.Count == 0 ? [(code, 1.0)] : row.As.Select(a => (Index(codebook, a.Key), a.Value)).ToImmutableArray();
        foreach (var (narrow, _) in used)
        {
            if (narrow != code && !codebook.CarriesTo(narrow).Contains(code))
                throw new ExampleException($"The example's plan uses '{codebook.Codes[narrow].Id}' for '{row.Code}', which it does not count for.");
        }

        return new(
            code, develop, (Status)ClosedList.Status.Words.IndexOf(set.Status), row.Direction == "none" ? "" : row.Direction,
            row.In, [.. by], used, row.Negative, row.Mixed,
            row.Groups.Aggregate(0, (mask, group) => mask | (1 << codebook.IndexOfKeyGroup(group))), row.Inside, Math.Clamp(row.Tilt, -1, 1));
    }
}
