using System.Security.Cryptography;
using System.Text;
using Larc.Model;

namespace Larc.Findings;

/// <summary>A statement a claim rests on, and what its words were when the claim was drafted.</summary>
/// <param name="Return">File of the return, relative to the study's folder.</param>
/// <param name="Statement">Identifier of the statement within its return.</param>
/// <param name="ExcerptHash">SHA-256 of the excerpt in UTF-8, in lower-case hexadecimal.</param>
public sealed record EvidenceReference(string Return, string Statement, string ExcerptHash)
{
    /// <summary>The hash of an excerpt.</summary>
    public static string HashOf(string excerpt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(excerpt)));

    /// <summary>The file and the statement.</summary>
    public override string ToString() => $"{Return}: {Statement}";

    internal static EvidenceReference To(Study study, int statement)
    {
        var columns = study.StatementColumns;
        var sent = study.Returns[study.InterviewColumns.Return[columns.Interview[statement]]];
        return new(sent.File, columns.Id[statement], HashOf(columns.Excerpt[statement]));
    }
}
