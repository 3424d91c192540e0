namespace Larc.Disclosure.Screening;

/// <summary>What a text may hold that identifies somebody.</summary>
internal enum ScreeningPattern : byte
{
    /// <summary>An e-mail address.</summary>
    EMail,

    /// <summary>A unique pupil number.</summary>
    PupilNumber,

    /// <summary>An NHS number, by its check digit.</summary>
    NhsNumber,

    /// <summary>A date of birth, by the words before it.</summary>
    BirthDate,

    /// <summary>A postcode.</summary>
    Postcode,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>A given name of the built-in list.</summary>
    GivenName,

    /// <summary>A title with a name, such as 'Mrs' and a surname.</summary>
    TitledName,

    /// <summary>A name of the study's own list.</summary>
    ListedName,

    /// <summary>A locality of the return.</summary>
    Locality,

    /// <summary>The name or alias of an authority of the study.</summary>
    AuthorityName,

    /// <summary>A school, team, centre, street or the like called by a name.</summary>
    NamedPlace,
}
