using Larc.Model;

namespace Larc.Disclosure.Screening;

/// <summary>Every word about identifying detail that a person reads.</summary>
internal static class ScreeningWording
{
    public const string NextStep =
        "Look at the text: replace the detail in the return with a role, such as 'the school', or record in decisions.yaml under 'screening' that it was cleared or is excluded, with the reason.";

    /// <summary>A pattern in words, with its article.</summary>
    public static string Of(ScreeningPattern pattern) => pattern switch
    {
        ScreeningPattern.EMail => "an e-mail address",
        ScreeningPattern.PupilNumber => "a unique pupil number",
        ScreeningPattern.NhsNumber => "an NHS number",
        ScreeningPattern.BirthDate => "a date of birth",
        ScreeningPattern.Postcode => "a postcode",
        ScreeningPattern.Telephone => "a telephone number",
        ScreeningPattern.GivenName => "a given name",
        ScreeningPattern.TitledName => "a title with a name",
        ScreeningPattern.ListedName => "a name of names.txt",
        ScreeningPattern.Locality => "the return's own locality",
        ScreeningPattern.AuthorityName => "the name of an authority",
        _ => "the name of a school, team or place",
    };

    /// <summary>A decision in words: 'cleared by A B: the verb'.</summary>
    public static string Of(ScreeningDecision decision) =>
        $"{(decision.Verdict == ScreeningVerdict.Cleared ? "cleared" : "excluded")} by {(decision.By.Length == 0 ? "nobody named" : decision.By)}{(decision.Reason.Length == 0 ? "" : $": {decision.Reason}")}";
}
