using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The document <c>larc.triangulation/1</c>: a result as JSON with stable names in a stable order. It is the analyst's: nothing in it is suppressed.
/// </summary>
public static class TriangulationDocument
{
    /// <summary>Name and version of the document's form.</summary>
    public const string Schema = "larc.triangulation/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the document as UTF-8.</summary>
    /// <param name="result">The result.</param>
    /// <param name="source">What the loader knows of the returns.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="continuum">Writes the array <c>continuum</c> and what goes with it; null leaves it empty.</param>
    public static void Write(TriangulationResult result, DocumentSource source, Stream stream, Action<Utf8JsonWriter>? continuum = null)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteParameters(json, result, source, withContinuum: continuum is not null);
        DocumentSections.WriteCounts(json, source);
        WriteArray(json, "issues", source.Issues, DocumentSections.WriteIssue);
        WriteArray(json, "ranks", result.Ranks, DocumentSections.WriteRankList);
        WriteArray(json, "states", result.States, DocumentSections.WriteState);
        WriteArray(json, "convergence", result.Convergence, DocumentSections.WriteConvergence);
        WriteArray(json, "coverage", result.Coverage, DocumentSections.WriteCoverage);
        WriteArray(json, "listOverlap", ListOverlaps.Of(result), ListOverlaps.Write);
        WriteArray(json, "consensus", result.Consensus, ConsensusSection.Write);
        WriteArray(json, "selfReportedLevel", result.Levels, DocumentSections.WriteLevel);
        AgreementSection.Write(json, result.CoderAgreement, CoderComparison.Of(result.Study));
        WriteArray(json, "saturation", result.NewCodes, DocumentSections.WriteNewCodes);
        if (continuum is null)
            WriteArray<object>(json, "continuum", [], (_, _) => { });
        else
            continuum(json);
        json.WriteEndObject();
    }

    internal static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    internal static string Word(Stance stance) => stance switch
    {
        Stance.ToDevelop => "to develop",
        _ => Word<Stance>(stance),
    };

    internal static string Word(HeldStance stance) => stance switch
    {
        HeldStance.ToDevelop => Word(Stance.ToDevelop),
        _ => Word<HeldStance>(stance),
    };

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void WriteParameters(Utf8JsonWriter json, TriangulationResult result, DocumentSource source, bool withContinuum)
    {
        var parameters = result.Study.Parameters;
        json.WriteStartObject("parameters");
        json.WriteString("audience", "internal");
        if (source.Round is { } round)
            json.WriteNumber("round", round);
        else
            json.WriteString("round", "all");
        json.WriteString("codebook", result.Study.Codebooks.IsEmpty ? null : result.Codebook.Reference);
        json.WriteNumber("authorityShare", parameters.AuthorityShare);
        json.WriteNumber("minimumIndividuals", parameters.MinimumIndividuals);
        json.WriteNumber("tailParticipants", parameters.TailParticipants);
        json.WriteNumber("minimumAuthorities", parameters.MinimumAuthorities);
        json.WriteNumber("frequentShare", parameters.FrequentShare);
        json.WriteNumber("isolatedAuthorities", parameters.IsolatedAuthorities);
        json.WriteNumber("sameProminence", parameters.SameProminence);
        json.WriteNumber("stanceShare", parameters.StanceShare);
        json.WriteNumber("permutations", parameters.Permutations);
        json.WriteNumber("seed", parameters.Seed);
        json.WriteNumber("minimumConsensusAnswers", parameters.MinimumConsensusAnswers);
        json.WriteNumber("minimumAgreementExcerpts", parameters.MinimumAgreementExcerpts);
        json.WriteNumber("minimumAgreementInterviews", parameters.MinimumAgreementInterviews);
        json.WriteNumber("agreementResamples", parameters.AgreementResamples);
        json.WriteNumber("overlapPersistence", parameters.OverlapPersistence);
        json.WriteNumber("lastInterviews", parameters.LastInterviews);
        if (withContinuum)
        {
            json.WriteNumber("levelWeight", parameters.LevelWeight);
            json.WriteNumber("resamples", parameters.Resamples);
            json.WriteNumber("resampleShare", parameters.ResampleShare);
            json.WriteNumber("confidentFrom", parameters.ConfidentFrom);
            json.WriteNumber("earlierUpTo", parameters.EarlierUpTo);
            json.WriteNumber("bandInterviews", parameters.BandInterviews);
            json.WriteNumber("spreadShare", parameters.SpreadShare);
            json.WriteNumber("contrastAuthorities", parameters.ContrastAuthorities);
        }

        json.WriteEndObject();
    }
}
