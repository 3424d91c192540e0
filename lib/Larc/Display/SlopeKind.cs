namespace Larc.Display;

/// <summary>Which way a line of <see cref="Slopes"/> goes; each has a shape and a dash of its own beside its colour.</summary>
internal enum SlopeKind
{
    Rose,
    Fell,
    Same,
    OneRound,
}
