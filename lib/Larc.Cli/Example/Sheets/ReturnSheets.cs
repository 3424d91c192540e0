using Larc.Cli.Example.Drawing;
using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;
using Larc.Returns;
using Larc.Returns.Workbooks;

namespace Larc.Cli.Example.Sheets;

/// <summary>The sheets of one authority's return.</summary>
internal sealed class ReturnSheets(Design design, CaseTexts texts, StudyDraws draws, DraftAuthority authority, ExampleOptions options)
{
    /// <summary>Every sheet that holds a row.</summary>
    public IEnumerable<ReturnRows> All(IReadOnlyList<DraftStatement> statements)
    {
        yield return ReturnRows.Of(ReturnContract.Authority, [Authority()]);
        yield return ReturnRows.Of(ReturnContract.Interviews, InterviewRows.Of(authority, design, ExampleRandom.For(options, authority.Code, 3)));
        yield return ReturnRows.Of(ReturnContract.Statements, StatementRows.Of(statements, ExampleRandom.For(options, authority.Code, 4)));
        if (SecondCodingRows.Of(statements, design.Codebook, ExampleRandom.For(options, authority.Code, 5)) is { Count: > 0 } second)
            yield return ReturnRows.Of(ReturnContract.SecondCoding, second);
        if (IndicatorRows.Of(authority.Planned, texts.Indicators, ExampleRandom.For(options, authority.Code, 6)) is { Count: > 0 } indicators)
            yield return ReturnRows.Of(ReturnContract.Indicators, indicators);
        if (CaseRows.Of(authority, statements, texts, ExampleRandom.For(options, authority.Code, 7)) is { Count: > 0 } cases)
            yield return ReturnRows.Of(ReturnContract.Cases, cases);
        if (texts.SupportNeeds.Count > 0)
            yield return ReturnRows.Of(ReturnContract.SupportNeeds, texts.SupportNeeds.Select((need, i) => (IReadOnlyList<object?>)[need.Activity, draws.Support[i][authority.Index]]));
    }

    private object?[] Authority() =>
    [
        authority.Code, authority.Name, authority.Planned.Type, authority.Planned.Region, options.Round, design.Codebook.Reference, authority.Planned.Since,
        string.Join(' ', draws.Notes[authority.Index].Prepend("Invented, like everything in this return.")),
    ];
}
