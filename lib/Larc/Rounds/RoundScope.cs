namespace Larc.Rounds;

/// <summary>Whose counts stand side by side. Membership of a consortium changes, so that both are looked at, and never mixed.</summary>
public enum RoundScope : byte
{
    /// <summary>In each round every authority that sent a return then.</summary>
    AllAuthorities,

    /// <summary>Only authorities with a return in every round; of a code, only those asked about it in each round in which it was asked.</summary>
    SameAuthorities,
}
