using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Decides which returns of several folders may stand together, and reports the others. The order of the folders decides nothing: the study's own come first, then those by name.</summary>
internal sealed class RoundsAssembly
{
    private readonly Dictionary<(int Folder, int Return), StudyReturn> _taken = [];

    public RoundsAssembly(IReadOnlyList<(string Name, LoadedStudy Loaded)> folders, List<ReturnIssue> issues)
    {
        var kept = new Dictionary<(string Authority, int Round), string>();
        var codebooks = new Dictionary<string, (Codebook Codebook, string File)>(StringComparer.Ordinal);
        for (var f = 0; f < folders.Count; f++)
        {
            var study = folders[f].Loaded.Study;
            for (var r = 0; r < study.Returns.Length; r++)
            {
                var @return = study.Returns[r];
                var authority = study.Authorities[@return.Authority];
                var file = RoundsLoader.In(folders[f].Name, @return.File);
                codebooks.TryAdd(@return.Codebook.Reference, (@return.Codebook, file));
                var (codebook, first) = codebooks[@return.Codebook.Reference];
                if (kept.TryGetValue((authority.Code, @return.Round), out var earlier))
                {
                    issues.Add(IssueSink.Write(ReturnRules.DuplicateReturn, file, new()
                    {
                        Sheet = ReturnContract.Authority.Name,
                        Found = FormattableString.Invariant($"{authority.Name}, round {@return.Round}"),
                        Expected = "one return for each authority and round",
                        Other = earlier,
                    }));
                }
                else if (!Same(codebook, @return.Codebook))
                {
                    issues.Add(IssueSink.Write(ReturnRules.OtherRoundsCodebook, file, new() { Found = codebook.Reference, Other = first, Expected = "one form of each codebook" }));
                }
                else
                {
                    kept.Add((authority.Code, @return.Round), file);
                    _taken.Add((f, r), @return with { Codebook = codebook, File = file });
                }
            }
        }
    }

    /// <summary>How a return stands in the whole; null when it is left out.</summary>
    public StudyReturn? Take(int folder, int @return) => _taken.GetValueOrDefault((folder, @return));

    /// <summary>Whether two readings of a codebook mean the same: what is counted, not how it is defined in words.</summary>
    private static bool Same(Codebook one, Codebook other) => ReferenceEquals(one, other)
        || (one.KeyGroups.SequenceEqual(other.KeyGroups)
            && one.Topics.Select(Words).SequenceEqual(other.Topics.Select(Words), StringComparer.Ordinal)
            && one.Codes.Select(Words).SequenceEqual(other.Codes.Select(Words), StringComparer.Ordinal));

    private static string Words(Topic topic) => $"{topic.Id} {string.Join(' ', topic.Elicitation)} {string.Join(' ', topic.ToDevelop)}";

    private static string Words(Code code) =>
        FormattableString.Invariant($"{code.Id} {code.Kind} {code.Level} {code.Topic} {code.Parent} {string.Join(' ', code.Parts)} {code.ListedForStaff} {code.ListedForFamily} {code.Retired}");
}
