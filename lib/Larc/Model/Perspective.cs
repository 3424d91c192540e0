namespace Larc.Model;

/// <summary>Who speaks in an interview. Staff are <see cref="DCS"/>, <see cref="SM"/> and <see cref="PR"/>; family are <see cref="PC"/> and <see cref="CYP"/>.</summary>
public enum Perspective : byte
{
    /// <summary>Director of children's services.</summary>
    DCS,

    /// <summary>Service manager.</summary>
    SM,

    /// <summary>Practitioner.</summary>
    PR,

    /// <summary>Parent or carer.</summary>
    PC,

    /// <summary>Child or young person.</summary>
    CYP,
}
