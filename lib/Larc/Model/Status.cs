namespace Larc.Model;

/// <summary>Whether an impact has come about. Only <see cref="Happened"/> counts as an impact; a feature's status is ignored.</summary>
public enum Status : byte
{
    /// <summary>It has come about.</summary>
    Happened,

    /// <summary>It is expected.</summary>
    Anticipated,

    /// <summary>It is hoped for.</summary>
    Aspiration,

    /// <summary>It is named as a difficulty still to be met.</summary>
    Challenge,
}
