namespace Larc.Cli.Example.Texts;

/// <summary>What the example says beside its statements, as its file holds it.</summary>
internal sealed record CaseTexts
{
    /// <summary>The codebook it is made for.</summary>
    public string Codebook { get; init; } = "";

    /// <summary>What the study says of itself.</summary>
    public StudyTexts Study { get; init; } = new();

    /// <summary>Notes in returns.</summary>
    public List<NoteText> Notes { get; init; } = [];

    /// <summary>Cases told at length.</summary>
    public List<VignetteText> Vignettes { get; init; } = [];

    /// <summary>Numbers that are returned.</summary>
    public IndicatorTexts Indicators { get; init; } = new();

    /// <summary>Answers on support needs.</summary>
    public List<SupportText> SupportNeeds { get; init; } = [];
}

/// <summary>What the study says of itself.</summary>
internal sealed record StudyTexts
{
    public string Title { get; init; } = "Invented example study";

    public string CasesChosenBy { get; init; } = "";

    public string EthicsReference { get; init; } = "";

    public string Reflexivity { get; init; } = "";

    public string MemberCheck { get; init; } = "";

    public string RetentionDate { get; init; } = "";

    public string KeyHolder { get; init; } = "";

    public Dictionary<string, int> Refused { get; init; } = [];
}

/// <summary>A note that some returns carry.</summary>
internal sealed record NoteText
{
    public int In { get; init; }

    public string Text { get; init; } = "";
}

/// <summary>A case told at length.</summary>
internal sealed record VignetteText
{
    public string Group { get; init; } = "";

    public string Support { get; init; } = "";

    public string Impact { get; init; } = "";

    public string Integrated { get; init; } = "";

    public string Narrative { get; init; } = "";

    public string Why { get; init; } = "";
}

/// <summary>Answers of the published proforma on one activity.</summary>
internal sealed record SupportText
{
    public string Activity { get; init; } = "";

    public int Yes { get; init; }

    public int No { get; init; }

    public int NotSure { get; init; }

    public int Blank { get; init; }
}
