using System.Collections.Immutable;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Policies;
using Larc.Disclosure.Pseudonyms;
using Larc.Disclosure.Publishing;
using Larc.Disclosure.Screening;
using Larc.Display;
using Larc.Findings;
using Larc.Findings.Publication;

namespace Larc;

/// <summary>
/// The edition for readers: findings and briefs under disclosure control, with the tables behind them and the audit that tried to work out what they hide.
/// It is written whole or not at all; what stood in its way is said in words a person can act on.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class PublicationEdition : IRich
{
    internal const string Folder = "publication";
    internal const string BlockedPage = "internal/publication-blocked.html";

    internal const string BlockedAudit = "internal/publication-audit.txt";

    private readonly PublicationGate _gate;

    private PublicationEdition(PublicationGate gate, ImmutableArray<string> audit) => (_gate, Audit) = (gate, audit);

    /// <summary>Whether it was written.</summary>
    public bool IsWritten => _gate.IsOpen;

    /// <summary>What stood in its way, one sentence or two each; empty when it was written.</summary>
    public ImmutableArray<string> Reasons => [.. _gate.Reasons.Select(r => r.ToString())];

    /// <summary>What the audit of the published tables says, line by line; empty when nothing came to be audited.</summary>
    public ImmutableArray<string> Audit { get; }

    /// <summary>What stood in its way, with where it is and what to do; says so when nothing did.</summary>
    public Table ToReasonsTable() => _gate.ToTable();

    /// <summary>What somebody answers for.</summary>
    public Table ToSignOffTable() => _gate.ToSignOffTable();

    /// <inheritdoc/>
    public string ToHtml() => ToReasonsTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToReasonsTable().ToString();

    /// <summary>Whether an output folder holds the edition.</summary>
    internal static bool IsIn(OutputFolder output) => Directory.Exists(Path.Combine(output.Path, Folder));

    /// <summary>Writes the edition of an analysis below an output folder, or what keeps it from being written.</summary>
    internal static PublicationEdition Write(OutputFolder output, Analysis analysis)
    {
        var policy = PolicyFile.Current();
        var key = PseudonymKeyFile.FindOrCreate(analysis.Loaded.Folder, output.Path);
        var screening = new StudyScreening(analysis.Study);
        var draft = PublicationDraft.Of(analysis.Study, analysis.Triangulation, analysis.Outcomes, analysis.Continuum, policy.Policy, told => !screening.IsExcluded(told));
        var decided = DecidedDraft.Of(draft.Document, analysis.Study.Decisions, s => !screening.IsExcluded(s), Edition.Publication, analysis.Triangulation).Document;
        var gate = PublicationGate.Of(analysis.Study, PublicationTexts.Of(decided), key, policy).With(draft.Plan.Unprotected.Select(c => new BlockReason(
            GateWording.Unprotected, c.ToString(), GateWording.CannotBeProtected, GateWording.PublishLess)));
        // What is counted over one or two authorities is counted by authority: the other one only has to subtract itself.
        var (authorities, fewest) = (analysis.Study.Authorities.Length, policy.Policy.ByAuthority.GroupMinimum);
        if (authorities < fewest)
            gate = gate.With([new BlockReason(GateWording.FewAuthorities, PublicationGate.Study, GateWording.ByAuthority(authorities, fewest), GateWording.MoreAuthorities)]);
        var audit = ImmutableArray<string>.Empty;
        if (gate.IsOpen)
        {
            try
            {
                var files = new PublicationFiles(output, decided, draft, analysis.Study, policy.Policy, key.Key!);
                // Nothing of an earlier edition may stand beside this one.
                output.Remove(Folder);
                files.Write();
                (gate, audit) = Audited(gate, files);
            }
            catch (Exception exception) when (exception is AuditException or FindingsRefusedException)
            {
                // What may not be said, or cannot be proved, keeps the edition back; it is no fault of the run.
                gate = gate.With([new BlockReason(exception is AuditException ? GateWording.Audit : GateWording.Draft, Folder, PlainText.Sentence(exception.Message), GateWording.SeeReason)]);
            }
            catch
            {
                // Whatever went wrong, no half of an edition is left behind.
                output.Remove(Folder);
                throw;
            }
        }

        // An earlier run may have been kept back where this one is not, and the reverse.
        File.Delete(output.FileFor(BlockedPage));
        File.Delete(output.FileFor(BlockedAudit));
        if (!gate.IsOpen)
        {
            output.Remove(Folder);
            if (!audit.IsEmpty)
                output.Write(BlockedAudit, string.Join('\n', audit) + "\n");
            output.Write(BlockedPage, BlockedPublicationPage.Write(gate));
        }

        return new(gate, audit);
    }

    /// <summary>The audit reads the files as anybody would who has them; what it recovers is not published.</summary>
    private static (PublicationGate Gate, ImmutableArray<string> Audit) Audited(PublicationGate gate, PublicationFiles files)
    {
        var report = DisclosureAudit.Run(files.Manifest);
        ImmutableArray<string> lines = [.. AuditText.Lines(report)];
        files.WriteAudit(lines);
        return report.IsSafe ? (gate, lines) : (gate.With([new BlockReason(GateWording.Audit, $"{Folder}/tables", GateWording.Recovered(report.Recoveries.Length + report.NotProven.Length), GateWording.PublishLess)]), lines);
    }
}
