using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>
/// Reads the column not_asked: topics separated by semicolons. <c>topic</c> is both questions on it; <c>topic: to develop</c> and
/// <c>topic: contributes</c> are one of them.
/// </summary>
internal sealed class NotAskedColumn(WordColumn<int> topics)
{
    private readonly string _contributes = Words.Normalise("contributes");
    private readonly string _toDevelop = Words.Normalise("to develop");

    public NotAsked Read(CheckedRow row, int column)
    {
        var (main, toDevelop) = (0UL, 0UL);
        foreach (var part in row.Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? part : part[..colon].TrimEnd();
            var question = colon < 0 ? "" : Words.Normalise(part[(colon + 1)..]);
            if (!topics.TryRead(name, out var topic) || (question.Length > 0 && question != _contributes && question != _toDevelop) || (colon >= 0 && question.Length == 0))
            {
                var nearest = topics.Suggest(name);
                var suggestion = nearest.Length == 0 || question.Length == 0 ? nearest
                    : $"{nearest}: {(Words.Nearest(question, ["contributes", "to develop"]) ?? "to develop")}";
                row.Fail(ReturnRules.UnknownNotAsked, column, part, topics.List.ToString(), suggestion: suggestion);
                continue;
            }

            if (question != _toDevelop)
                main |= 1UL << topic;
            if (question != _contributes)
                toDevelop |= 1UL << topic;
        }

        return new(main, toDevelop);
    }

    public void ReportRepairs(IssueSink issues) => topics.ReportRepairs(issues);
}
