using Larc.Model;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>One return as read and checked, before the returns of the study are put together.</summary>
internal sealed class ReturnDraft(ReturnPlace place)
{
    public ReturnPlace Place { get; } = place;

    public IssueSink Issues { get; } = new(place.Relative);

    public string Sha256 { get; set; } = "";

    public Authority? Authority { get; set; }

    public int? Round { get; set; }

    public Codebook? Codebook { get; set; }

    public string IntegratedSince { get; set; } = "";

    public string Notes { get; set; } = "";

    /// <summary>Why the whole return is set aside; null when it is used.</summary>
    public ReturnRule? SetAside { get; private set; }

    public List<InterviewRow> Interviews { get; } = [];

    /// <summary>Place in <see cref="Interviews"/> of each identifier.</summary>
    public Dictionary<string, int> InterviewIndex { get; } = new(StringComparer.Ordinal);

    public StatementRows Statements { get; } = new();

    /// <summary>Indicators; their return is set when the study is put together.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>Cases; their quotations are indexes in <see cref="Statements"/>.</summary>
    public List<Case> Cases { get; } = [];

    public List<SupportNeed> SupportNeeds { get; } = [];

    /// <summary>Second codings; their statement is an index in <see cref="Statements"/>.</summary>
    public List<SecondCoding> SecondCodings { get; } = [];

    /// <summary>Rows by sheet.</summary>
    public Dictionary<SheetContract, RowTally> Tallies { get; } = [];

    public RowTally Tally(SheetContract sheet)
    {
        if (!Tallies.TryGetValue(sheet, out var tally))
            Tallies[sheet] = tally = new();
        return tally;
    }

    /// <summary>Sets the whole return aside; the first reason stands.</summary>
    public void SetWholeAside(ReturnRule reason)
    {
        SetAside ??= reason;
        foreach (var tally in Tallies.Values)
            tally.SetAllAside(SetAside);
    }
}
