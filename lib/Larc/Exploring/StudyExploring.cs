using Larc.Model;

namespace Larc.Exploring;

/// <summary>Where exploring starts.</summary>
public static class StudyExploring
{
    /// <summary>
    /// Everything the study holds, to be filtered, counted and read. Only what counts is in it (features, and impacts that have happened) until
    /// <see cref="StatementSelection.AnyStatus"/> or a status is chosen.
    /// </summary>
    /// <param name="study">The study, of one round or of several.</param>
    public static StatementSelection Explore(this Study study) => new(study, []);
}
