using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>The sentences on what differs: between confident and earlier-stage authorities, and between perspectives. They say where, never why or what to do.</summary>
internal static partial class FindingsWording
{
    public static string ContrastQuestion(int level) => $"What changes at level {Text(level)} look like in authorities found to be confident:";

    public static string ContrastHeading => "Outcomes in authorities found to be confident";

    public static string MakingProgressHeading => "Making progress";

    public static string MakingProgressPrompt => "what may the authorities found to be confident have in common, and what else may lie behind it (how long ago it began, size, locality)? Use 'seems', 'suggests' and 'may'.";

    public static string NoContrast(string why) => $"No contrast between confident and earlier-stage authorities is drawn: {PlainText.Sentence(why)}";

    public static string ContrastTooSmallForPublic => "it would rest on too few authorities";

    public static string NothingToContrast => "Nothing is reported, in confident or in earlier-stage authorities, that could be set side by side.";

    public static string NothingDiffers => "Nothing is frequent in confident authorities and not in earlier-stage ones, or the reverse.";

    public static string ContrastDiffersLead(int more) => $"Frequent on one side and not on the other (unranked{(more > 0 ? $"; {Text(more)} more in the table of the contrast" : "")}):";

    public static string ContrastItem(string group, string label, Stance? stance, CountPhrase confident, CountPhrase earlier) =>
        $"{Capital(group)} report {ContrastLabel(label, stance)} in {confident} found to be confident, and in {earlier} at an earlier stage.";

    public static string ContrastInPublic(string group, string label, Stance? stance, bool inConfident) => inConfident
        ? $"{Capital(group)} report {ContrastLabel(label, stance)} frequently in authorities found to be confident, and less so at an earlier stage."
        : $"{Capital(group)} report {ContrastLabel(label, stance)} frequently in authorities at an earlier stage, and less so in those found to be confident.";

    public static string ContrastLabel(string label, Stance? stance) => stance switch
    {
        Stance.Contributes => $"{Quoted(label)} as contributing",
        Stance.ToDevelop => $"{Quoted(label)} as to develop",
        _ => Quoted(label),
    };

    public static string ContrastAlike(IReadOnlyList<string> labels, int more) =>
        $"No such difference is found for {PlainText.Join(labels)}{(more > 0 ? $", nor for {Text(more)} more" : "")}.";

    public static string ContrastIsNoCause => "A difference says where something is reported; it does not say what brought it about, and it is no advice.";

    public static string Opposed(string label, bool isFeature, string favour, CountPhrase inFavour, string against, CountPhrase atLoss) => isFeature
        ? $"{Quoted(label)}: contributes, according to {favour} in {inFavour}; to develop, according to {against} in {atLoss}. Both stand."
        : $"{Quoted(label)}: a gain, according to {favour} in {inFavour}; a loss, according to {against} in {atLoss}. Both stand.";

    public static string OpposedInPublic(string label, bool isFeature, string favour, string against) => isFeature
        ? $"{Quoted(label)}: contributes, according to {favour}; to develop, according to {against}. Both stand."
        : $"{Quoted(label)}: a gain, according to {favour}; a loss, according to {against}. Both stand.";

    public static string MoreOpposed(int more) => $"On {Number(more, "more code", "more codes")} two perspectives hold opposite views.";

    public static string NoneOpposed(string among) => $"No two perspectives among {among} hold opposite views of the same throughout the study.";

    public static string Tail(int most, string group, IReadOnlyList<string> labels, int more) =>
        $"Named by {Text(most)} or fewer {group}: {PlainText.Join(labels)}{(more > 0 ? $", and {Text(more)} more" : "")}. Few voices are not none.";

    public static string UnlikeQuestionsInGroup => "Staff and families were asked different questions: what the one names and the other does not is no difference of view.";
}
