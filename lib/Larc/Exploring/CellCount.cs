using Larc.Display;

namespace Larc.Exploring;

/// <summary>The count of one cell, or why there is none. Nobody interviewed, nobody asked and nobody saying so are three different facts.</summary>
internal static class CellCount
{
    private static readonly Absence NotInterviewed = Absence.NotInterviewed with { Words = "nobody in this place was interviewed" };

    private static readonly Absence NotAsked = Absence.NotAsked with { Words = "nobody in this place was asked" };

    private static readonly Absence NotApplicable = Absence.NotApplicable with { Words = "nothing in the study could be both" };

    private static readonly Absence NoReturn = Absence.NotAvailable with { Words = "no return for this round" };

    public static Cell Of(Scope scope, IReadOnlyCollection<int> statements, CountOf of) => statements.Count > 0 ? scope.Count(statements, of) : Nothing(scope);

    /// <summary>0 when somebody was asked; otherwise why nothing could be said.</summary>
    public static Cell Nothing(Scope scope)
    {
        if (scope.Perspectives.IsEmpty)
            return NotApplicable;
        if (!scope.Returns.Any())
            return scope.InAnyRound().Returns.Any() ? NoReturn : NotApplicable;
        var questions = new Questions(scope);
        if (!questions.CanBePut)
            return NotApplicable;
        if (scope.Interviews.IsEmpty)
            return NotInterviewed;
        return questions.AnyPut() ? 0 : NotAsked;
    }
}
