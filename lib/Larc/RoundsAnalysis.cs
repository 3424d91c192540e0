using System.Collections.Immutable;
using Larc.Display;
using Larc.Returns;
using Larc.Rounds;

namespace Larc;

/// <summary>All rounds of a study that can be found, side by side, with the problems of reading and of comparing them.</summary>
public sealed class RoundsAnalysis
{
    private RoundsAnalysis(LoadedRounds loaded)
    {
        Loaded = loaded;
        Comparison = RoundComparison.Of(loaded.Study, loaded.Mappings, loaded.Codebooks);
        Issues = [.. loaded.Issues, .. Comparison.SetAside.Select(RoundIssues.Of)];
    }

    /// <summary>The returns of every round.</summary>
    public LoadedRounds Loaded { get; }

    /// <summary>The rounds, compared through the mappings between their codebooks.</summary>
    public RoundComparison Comparison { get; }

    /// <summary>The problems of the returns of every folder, then what cannot be compared because it is coded with another codebook.</summary>
    public ImmutableArray<ReturnIssue> Issues { get; }

    /// <summary>Reads the other rounds that a study names, and compares them all.</summary>
    public static RoundsAnalysis Of(LoadedStudy study) => new(RoundsLoader.Load(study));

    /// <summary>Where the rounds come from, and what is in the way of comparing them, in words.</summary>
    public Note ToNote()
    {
        var folders = Loaded.Folders.IsEmpty ? "the study's own folder" : $"the study's own folder and {PlainText.Join(Loaded.Folders)}";
        var errors = Issues.Where(i => i.Severity == IssueSeverity.Error)
            .GroupBy(i => (i.Rule, i.Found, i.Expected))
            .Select(g => $"{g.First().Message} {g.First().WhatToDo}{(g.Count() == 1 ? "" : FormattableString.Invariant($" The same holds of {PlainText.Count(g.Count() - 1, "other place", "other places")}."))}")
            .ToList();
        if (!Comparison.HasSeveral)
        {
            return Note.Limit(
                $"Only one round can be looked at, so that nothing is compared here. Returns were read from {folders}.",
                Loaded.Study.Rounds.Length > 1 ? errors : errors.Append("Put the returns of the other round into the study's folder, or name their folder in study.yaml, such as otherRounds: [../round-1]."));
        }

        var read = FormattableString.Invariant($"Rounds {PlainText.Join([.. Comparison.Rounds.Select(r => FormattableString.Invariant($"{r.Round}"))])} are compared, read from {folders}.");
        return errors.Count == 0 ? Note.Information(read) : Note.Warning($"{read} Something is left out:", errors.Take(10));
    }
}
