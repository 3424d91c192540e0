namespace Larc.Findings.Counts;

/// <summary>What a count counts. The words stand in the manifest of the published tables.</summary>
internal static class CountScope
{
    public const string Interviewed = "interviewed";
    public const string Happened = "happened";
    public const string Expected = "expected";
    public const string Negative = "loss or burden";
    public const string Favour = "in favour";
    public const string Rise = "rise";
    public const string Fall = "fall";
    public const string Contributes = "contributes";
    public const string ToDevelop = "to develop";
    public const string NothingEmbedded = "nothing embedded";
    public const string AllStaffInterviewed = "all staff perspectives interviewed";
    public const string Returned = "returned";
    public const string Evidence = "quantified evidence";
    public const string Consensus = "consensus";
    public const string Position = "position";

    public static string Embedding(Model.Status status) => status switch
    {
        Model.Status.Happened => "embedded already",
        Model.Status.Challenge => "challenge",
        Model.Status.Aspiration => "aspiration",
        _ => Expected,
    };
}
