namespace Larc.Model;

/// <summary>How a topic was put to a perspective. Silence on a prompted topic and on an open one are different facts.</summary>
public enum Elicitation : byte
{
    /// <summary>Asked openly: what is not named was not volunteered.</summary>
    Open,

    /// <summary>Put item by item: what is not named was asked and not named.</summary>
    Prompted,

    /// <summary>Not put at all: nothing can be said of silence.</summary>
    NotAsked,
}
