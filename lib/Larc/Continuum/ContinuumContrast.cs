using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// What confident and earlier-stage authorities report (methods §5): for each listed code and perspective, in how many of each. It describes; it never advises.
/// </summary>
/// <param name="Rows">The codes; empty when there is no contrast.</param>
/// <param name="WhyNone">Why there is no contrast, in words; empty when there is one.</param>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ContinuumContrast(ImmutableArray<ContrastRow> Rows, string WhyNone) : IRich
{
    internal static ContinuumContrast Of(ConfidenceContinuum continuum, TriangulationResult result, StaffInterviews interviews)
    {
        var least = continuum.Parameters.ContrastAuthorities;
        var bands = continuum.Positions.Select(p => p.Band).ToArray();
        if (WhyNot(bands, least) is { Length: > 0 } why)
            return new([], why);

        // One code at a time: the work inside is parallel.
        return new([.. result.Codebook.Codes.Index().Where(c => !c.Item.Retired && (c.Item.ListedForStaff || c.Item.ListedForFamily)).SelectMany(c => RowsOf(c.Item, c.Index))], "");

        IEnumerable<ContrastRow> RowsOf(Code code, int index)
        {
            var without = code.ListedForStaff ? BandsWithout(code) : bands;
            if (code.Kind == CodeKind.Impact)
            {
                yield return Row(code, index, null, without);
                yield break;
            }

            yield return Row(code, index, Stance.Contributes, without);
            yield return Row(code, index, Stance.ToDevelop, without);
        }

        ContinuumBand[] BandsWithout(Code code)
        {
            var assessment = new ContinuumAssessment(interviews, result, c => c != code);
            return [.. Enumerable.Range(0, bands.Length).Select(assessment.Band)];
        }

        ContrastRow Row(Code code, int index, Stance? stance, ContinuumBand[] without)
        {
            var (confident, earlier) = (Members(without, ContinuumBand.Confident), Members(without, ContinuumBand.EarlierStage));
            var whyNot = WhyNot(without, least);
            return new(code, stance, confident.Length, earlier.Length, whyNot.Length > 0 ? [] : [.. Perspectives(code).Select(p => Count(p, index, stance == Stance.ToDevelop ? 1 : 0, confident, earlier))], whyNot) { ConfidentMembers = [.. confident], EarlierMembers = [.. earlier] };
        }

        ContrastCount Count(Perspective perspective, int code, int question, int[] confident, int[] earlier)
        {
            var (first, second) = (States(confident), States(earlier));
            return new(perspective, first.Count(s => s.Reporting > 0), first.Count(Heard), second.Count(s => s.Reporting > 0), second.Count(Heard));

            // What was said unasked counts, and so does who said it.
            static bool Heard(PerspectiveState state) => state.Asked > 0 || state.Reporting > 0;

            List<PerspectiveState> States(int[] authorities) => [.. authorities.Select(a => result.States.StateOf(a, code, question, perspective))];
        }
    }

    /// <summary>The codes listed for a group with the counts of its perspectives, k of n in each band.</summary>
    /// <param name="group">Staff (also when null) or family: what is listed for one is not what is listed for the other.</param>
    public Table ToTable(PerspectiveGroup? group = null)
    {
        var of = group ?? PerspectiveGroup.Staff;
        var rows = Rows.Where(r => r.Code.IsListed(of)).ToList();
        List<(string Heading, Func<ContrastRow, Cell> Value)> columns =
        [
            ("Code", r => r.Code.Label),
            ("Said to", r => r.Stance switch { Stance.Contributes => "contribute", Stance.ToDevelop => "be to develop", _ => Absence.NotApplicable }),
        ];
        foreach (var perspective in PerspectiveGroup.Singles.Where(g => of.Contains(g.Members[0]) && rows.Exists(r => r.Counts.Any(c => g.Contains(c.Perspective)))))
        {
            columns.Add(($"{perspective.Id}, confident", r => Reach(r, perspective, c => (c.Confident, c.ConfidentAsked))));
            columns.Add(($"{perspective.Id}, earlier stage", r => Reach(r, perspective, c => (c.Earlier, c.EarlierAsked))));
        }

        return Table.Of(of.IsFamily ? "What families report in confident and earlier-stage authorities" : "What staff report in confident and earlier-stage authorities", rows, [.. columns]) with
        {
            Subtitle = "Authorities in which at least one interview of the perspective reports it, of those asked; bands are found without the code",
            Notes = ["A difference says where something is reported, not what brought it about.", ContinuumWording.Ours],
            WhenEmpty = PlainText.Sentence("There is no contrast: " + (WhyNone.Length > 0 ? WhyNone : "no code is listed")),
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    private static IEnumerable<Perspective> Perspectives(Code code) => PerspectiveGroup.All.Members
        .Where(p => PerspectiveGroup.Staff.Contains(p) ? code.ListedForStaff : code.ListedForFamily);

    private static Cell Reach(ContrastRow row, PerspectiveGroup group, Func<ContrastCount, (int Reporting, int Asked)> side)
    {
        if (row.WhyNotComparable.Length > 0)
            return new Absence("[too few]", $"without this code, {row.WhyNotComparable}");
        if (row.Counts.FirstOrDefault(c => group.Contains(c.Perspective)) is not { } count)
            return Absence.NotApplicable;
        var (reporting, asked) = side(count);
        return asked == 0 ? Absence.NotAsked : FormattableString.Invariant($"{reporting} of {asked}");
    }

    private static int[] Members(ContinuumBand[] bands, ContinuumBand band) => [.. Enumerable.Range(0, bands.Length).Where(a => bands[a] == band)];

    private static string WhyNot(ContinuumBand[] bands, int least)
    {
        var (confident, earlier) = (Members(bands, ContinuumBand.Confident).Length, Members(bands, ContinuumBand.EarlierStage).Length);
        return confident >= least && earlier >= least ? "" : FormattableString.Invariant(
            $"{confident} {(confident == 1 ? "authority is" : "authorities are")} confident and {earlier} at an earlier stage; at least {least} of each are needed");
    }
}
