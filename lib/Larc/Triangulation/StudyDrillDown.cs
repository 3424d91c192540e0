using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>From a count back to the words behind it.</summary>
public static class StudyDrillDown
{
    /// <summary>
    /// Exactly the statements that a count of a code rests on: coded to it or to anything below it, impacts only where they happened.
    /// </summary>
    /// <param name="study">A study of one codebook.</param>
    /// <param name="code">Identifier of the code.</param>
    /// <param name="group">Whose words.</param>
    /// <param name="keyGroup">The only key group, or null for all interviews.</param>
    /// <param name="stance">The only stance, or null for any. Counts of features are by stance; counts of impacts take any.</param>
    /// <param name="authority">Code of the only authority, or null for all.</param>
    /// <exception cref="KeyNotFoundException">The codebook has no such code or key group.</exception>
    /// <exception cref="InvalidOperationException">The study holds several codebooks: choose a round first.</exception>
    public static ImmutableArray<Statement> StatementsFor(this Study study, string code, PerspectiveGroup group, string? keyGroup = null, Stance? stance = null, string? authority = null)
    {
        var codebook = study.Codebook;
        var target = codebook.IndexOf(codebook[code].Id);
        var wantedGroup = keyGroup is null ? -1 : codebook.IndexOfKeyGroup(keyGroup);
        if (keyGroup is not null && wantedGroup < 0)
            throw new KeyNotFoundException($"Codebook {codebook.Reference} has no key group '{keyGroup}'.");
        var counts = codebook.Codes.Select((_, index) => index == target || codebook.CarriesTo(index).Contains(target)).ToArray();
        var impact = codebook.Codes[target].Kind == CodeKind.Impact;
        var (statements, interviews) = (study.StatementColumns, study.InterviewColumns);
        var found = ImmutableArray.CreateBuilder<Statement>();
        for (var s = 0; s < statements.Count; s++)
        {
            var interview = statements.Interview[s];
            if (counts[statements.Code[s]]
                && (!impact || statements.Status[s] == Status.Happened)
                && (stance is null || statements.Stance[s] == stance)
                && group.Contains(interviews.Perspective[interview])
                && (keyGroup is null || interviews.KeyGroup[interview] == wantedGroup)
                && (authority is null || study.Authorities[interviews.Authority[interview]].Code == authority))
                found.Add(study.Statements[s]);
        }

        return found.ToImmutable();
    }
}
