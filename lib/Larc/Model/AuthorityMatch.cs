namespace Larc.Model;

/// <summary>By what an authority was recognised.</summary>
public enum AuthorityMatch : byte
{
    /// <summary>By nothing.</summary>
    None,

    /// <summary>By its code.</summary>
    Code,

    /// <summary>By its statistical (GSS) code, present or former.</summary>
    Gss,

    /// <summary>By its name or an alias, letter for letter apart from case.</summary>
    Name,

    /// <summary>By its name once words such as 'Council' and punctuation are left out.</summary>
    NormalisedName,
}
