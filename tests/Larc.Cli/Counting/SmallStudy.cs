namespace Larc.Cli.Tests.Counting;

/// <summary>A small, tidy study on a codebook of its own: no problem, until a test adds one.</summary>
internal static class SmallStudy
{
    public static readonly string[] Perspectives = ["DCS", "SM", "PR", "PC", "CYP"];

    public static CodebookRows Codebook { get; } = new(
        "small",
        1,
        ["G1", "G2"],
        [new("changes"), new("features", "DCS=prompted SM=prompted PC=notAsked CYP=notAsked", "CYP=notAsked")],
        [
            new("training", 1, "changes"),
            new("meetings", 1, "changes"),
            new("trust", 2, "changes"),
            new("workload", 2, "changes") { Stance = "negative" },
            new("safer", 3, "changes"),
            new("calmer", 3, "changes"),
            new("lasting", 4, "changes"),
            new("leadership", null, "features"),
            new("resources", null, "features"),
        ]);

    /// <summary>A study with a return of round 1 for each authority, in which each of the perspectives was interviewed once and says a few things.</summary>
    public static StudyRows Of(IEnumerable<string> authorities, params string[] perspectives)
    {
        var study = new StudyRows(Codebook);
        foreach (var authority in authorities)
        {
            var @return = new ReturnRows(authority, $"Authority {authority}", 1, Codebook.Reference);
            foreach (var (perspective, number) in (perspectives.Length > 0 ? perspectives : Perspectives).Select((p, i) => (p, i + 1)))
            {
                var id = FormattableString.Invariant($"i{number}");
                var family = perspective is "PC" or "CYP";
                @return.Interview(id, perspective, family ? "G1" : "", family ? "case1" : "", family ? 0 : 2 + (number % 2));
                string[] says = family ? ["safer", "calmer"] : ["training", "trust", "safer", "leadership"];
                foreach (var code in says)
                    @return.Statement($"{id}-{code}", id, code);
            }

            study.Returns.Add(@return);
        }

        return study;
    }
}
