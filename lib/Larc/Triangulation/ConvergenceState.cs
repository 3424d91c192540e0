namespace Larc.Triangulation;

/// <summary>How what two perspectives say of a code over the study compares (methods §4; Farmer et al. 2006, adapted).</summary>
public enum ConvergenceState : byte
{
    /// <summary>One of them was interviewed nowhere.</summary>
    NotInterviewed,

    /// <summary>One of them was asked nowhere, and does not report it.</summary>
    NotAsked,

    /// <summary>Both were asked and neither reports it.</summary>
    NotApplicable,

    /// <summary>One reports it; the other was asked and does not.</summary>
    Silence,

    /// <summary>Impacts: positive against negative. Both sides are shown.</summary>
    Dissonance,

    /// <summary>Features: one says it contributes, the other that it is to develop.</summary>
    ContributesHereToDevelopThere,

    /// <summary>Both report it, in too few authorities asked to speak of prominence.</summary>
    Undefined,

    /// <summary>Same stance, same prominence.</summary>
    Agreement,

    /// <summary>Both report it, with other prominence or with stances that meet only in part.</summary>
    PartialAgreement,
}
