namespace Larc.Quality;

/// <summary>The frame of the quality record in words.</summary>
internal static class QualityWording
{
    public const string AssumptionsTitle = "Assumptions log";
    public const string DataTitle = "Data log";
    public const string ItemsTitle = "What a report of interviews should say";
    public const string Reported = "reported";
    public const string ForAPerson = "for a person";

    public const string Limit = "The ratings follow fixed rules from what the returns hold. They show where to look, and do not replace a judgement of the study.";
    public const string AssumptionsLead = "What the results take for granted, how well founded it is and how much rests on it.";
    public const string DataLead = "What the returns are like, how good they are for what is said from them and how much rests on them.";
    public const string ItemsLead = "The 32 items by which reports of interviews are judged. Those that the data answer are filled in; the others are for a person to write, with what the data can lend.";
    public const string ItemsNote = "The items are those of Tong and others (2007), doi 10.1093/intqhc/mzm042, under short names of this project's. Nothing is filled in that the returns or study.yaml do not say";
    public const string Ratings = "Green: well founded, or little rests on it. Amber: to be kept in mind when reading. Red: weak, or results rest on it; to be said in the report";

    public static string Title(string study) => $"Quality record: {study}";

    public static string Of(QualityRating rating) => rating switch
    {
        QualityRating.Green => "green",
        QualityRating.Amber => "amber",
        _ => "red",
    };
}
