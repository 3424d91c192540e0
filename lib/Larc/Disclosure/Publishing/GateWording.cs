using Larc.Disclosure.Screening;
using Larc.Model;

namespace Larc.Disclosure.Publishing;

/// <summary>What is said of a publication edition that may not be written.</summary>
internal static class GateWording
{
    public const string Key = "No key of the pseudonyms";
    public const string Policy = "A fault in the policy";
    public const string Faulty = "A fault in a file that protects people";
    public const string Consent = "No consent";
    public const string Excluded = "An excluded text";
    public const string Screening = "Possible identifying detail";

    public const string Unprotected = "A hidden number that could be worked out";
    public const string Draft = "A finding that may not be written";
    public const string Audit = "The audit of the tables";

    public const string CannotBeProtected = "Too little around it may be hidden, so that it would follow from what is printed.";
    public const string PublishLess = "Ask for more interviews or publish for more authorities together; the internal edition is complete.";

    public const string FewAuthorities = "Too few authorities";
    public const string MoreAuthorities = "Publish together with other authorities; the internal edition and the authority's own story are complete.";

    public const string SeeReason = "Put it right, then run this again.";
    public const string CorrectPolicy = "Correct the policy that LARC_POLICY names, or leave the variable out to use the built-in one.";
    public const string CorrectFile = "Put right what the list of problems says of the file, then run this again.";
    public const string ChooseAnother = "Choose another quotation in decisions.yaml under 'quotations', or none.";
    public const string TellAnother = "Leave the case out of the publication, or ask the people behind it.";
    public const string Rewrite = "Write it without these words.";

    public const string StatementExcluded = "A person excluded this statement, or words that it holds, from publication.";
    public const string CaseExcluded = "A person excluded this case, or words that it holds, from publication.";
    public const string NobodyBehind = "No interview of the case is in the study, so that consent to linked use cannot be seen.";
    public const string NoConsentToLink = "Not everyone behind the case agreed that their interviews be read together.";

    public static string Recovered(int numbers) => FormattableString.Invariant($"It could work out, or not rule out, {(numbers == 1 ? "one hidden number" : $"{numbers} hidden numbers")}.");

    public static string ByAuthority(int authorities, int minimum) => FormattableString.Invariant(
        $"The study holds {(authorities == 1 ? "one authority" : $"{authorities} authorities")}, fewer than {minimum}: every count would be one of an authority, of which presence alone may be printed.");

    public static string FaultyFile(string file) => $"What could not be read in {file} may have protected somebody.";

    public static string NoConsentToQuote(Statement statement) => $"The interview '{statement.Interview.Id}' did not agree to be quoted.";

    public static string HoldsExcluded(ScreeningHit hit) => $"{hit.Place.Words} holds '{hit.Words}', which a person excluded from publication.";
}
