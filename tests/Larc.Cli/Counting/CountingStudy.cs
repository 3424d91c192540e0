namespace Larc.Cli.Tests.Counting;

/// <summary>
/// A study drawn by chance (the same on every run) on a codebook with everything a codebook may have: trees, composites, retired codes, lists of
/// their own for staff and family, own key groups, topics put in every way. Some rows are wrong on purpose.
/// </summary>
internal static class CountingStudy
{
    public static CodebookRows First { get; } = Book(1);

    /// <summary>The second round's: a code renamed, one that is broader, some dropped, one new.</summary>
    public static CodebookRows Second { get; } = Book(2);

    /// <summary>How the first maps to the second: what has no pair is no longer asked, what nothing maps to is newly asked.</summary>
    public static IReadOnlyList<(string From, string To, string As)> Mapping { get; } =
    [
        ("tools", "tools", "same"), ("tool_form", "tool_form", "same"), ("tool_paper", "tool_form", "narrower"), ("meetings", "forums", "same"),
        ("plans", "plans", "broader"), ("respect", "respect", "same"), ("together", "together", "same"), ("shared_talk", "shared_talk", "same"),
        ("safe_home", "safe_home", "same"), ("calm", "calm", "same"), ("lasting", "lasting", "same"),
        ("leadership", "leadership", "same"), ("resources", "resources", "same"), ("trust", "trust", "same"), ("history", "history", "same"),
    ];

    /// <summary>The study; with <paramref name="rounds"/> 2 every second authority returns again, on the second codebook.</summary>
    public static StudyRows Draw(int seed, int rounds = 1, int authorities = 8)
    {
        var random = new Random(seed);
        var study = rounds == 1 ? new StudyRows(First) : new StudyRows(First, Second);
        if (rounds > 1)
            study.Mapping.AddRange(Mapping);
        for (var a = 1; a <= authorities; a++)
        {
            var (code, name) = (FormattableString.Invariant($"Z{a}"), FormattableString.Invariant($"Zedshire {a}"));
            study.Returns.Add(Return(random, new(code, name, 1, First.Reference), First));
            if (rounds > 1 && a % 2 == 0)
                study.Returns.Add(Return(random, new(code, name, 2, Second.Reference), Second));
        }

        study.Withdrawn.Add(("Z2", study.Returns.First(r => r.Authority == "Z2").Interviews[1].Id));
        Spoil(study.Returns[0]);
        return study;
    }

    private static ReturnRows Return(Random random, ReturnRows rows, CodebookRows book)
    {
        string[] notAsked = ["nine", "nine: to develop", "other: contributes; staff_matters", "changes", "other"];
        foreach (var (perspective, most) in new[] { ("DCS", 1), ("SM", 3), ("PR", 5), ("PC", 5), ("CYP", 4) })
        {
            var family = perspective is "PC" or "CYP";
            for (var n = random.Next(most + 1) + (perspective == "SM" ? 1 : 0); n > 0; n--)
            {
                var id = FormattableString.Invariant($"{perspective.ToLowerInvariant()}-{n}");
                rows.Interviews.Add(new(id, perspective)
                {
                    KeyGroup = Any(random, "", book.KeyGroups),
                    CaseId = random.Next(3) > 0 ? FormattableString.Invariant($"case{random.Next(1, 4)}") : "",
                    Level = family || random.Next(4) == 0 ? "" : FormattableString.Invariant($"{random.Next(1, 5)}"),
                    NotAsked = random.Next(5) == 0 ? notAsked[random.Next(notAsked.Length)] : "",
                    Consent = random.Next(12) == 0 ? "quote" : Any(random, "", "analysis", "analysis; quote"),
                    Withdrawn = random.Next(15) == 0 ? "yes" : Any(random, "", "no"),
                });
                for (var s = random.Next(1, 9); s > 0; s--)
                {
                    var code = book.Codes[random.Next(book.Codes.Length)];
                    rows.Statements.Add(new(FormattableString.Invariant($"{id}-{s}"), id, code.Id)
                    {
                        Stance = code.IsImpact ? Any(random, "", "", "positive", "negative", "mixed") : Any(random, "", "contributes", "to develop"),
                        Status = random.Next(4) == 0 ? Any(random, "anticipated", "aspiration", "challenge") : Any(random, "", "happened"),
                    });
                }
            }
        }

        return rows;
    }

    /// <summary>Rows that must be set aside, each for a reason of its own.</summary>
    private static void Spoil(ReturnRows rows)
    {
        var known = rows.Interviews[0].Id;
        rows.Interview("odd", "XX").Statement("odd-1", "odd", "calm");
        rows.Interview(known, "SM");
        rows.Statement("x1", known, "callm").Statement("x2", "nobody", "calm").Statement("x3", known, "calm", "contributes");
        rows.Statement(rows.Statements[0].Id, known, "calm");
    }

    private static CodebookRows Book(int version)
    {
        var first = version == 1;
        return new(
            "counting",
            version,
            ["Young carers", "NEET"],
            [
                new("changes", "CYP=notAsked"),
                new("staff_matters", "PR=prompted PC=notAsked CYP=notAsked"),
                new("nine", "DCS=prompted SM=prompted PC=notAsked CYP=notAsked", "CYP=notAsked"),
                new("other", "", "PC=prompted"),
            ],
            [
                new("tools", 1, "changes"),
                new("tool_form", 1, "changes") { Parent = "tools" },
                .. first ? (CodeRow[])[new("tool_paper", 1, "changes") { Parent = "tool_form" }, new("meetings", 1, "changes") { Label = "Meetings and forums" }] : [new("forums", 1, "changes") { Label = "Forums" }],
                new("plans", 1, "changes") { Label = "Meetings and forums" },
                new("old_form", 1, "changes") { Retired = true, Listed = [] },
                new("old_form_copy", 1, "changes") { Parent = "tools", Retired = true },
                new("together", 2, "staff_matters") { Parts = ["respect", "shared_talk"] },
                new("respect", 2, "staff_matters"),
                new("shared_talk", 2, "staff_matters"),
                new("talk_daily", 2, "changes") { Parent = "shared_talk" },
                new("strain", 2, "staff_matters") { Stance = "negative" },
                new("safe", 3, "changes") { Listed = ["staff"] },
                new("safe_home", 3, "changes") { Parent = "safe" },
                new("safe_school", 3, "changes") { Parent = "safe" },
                new("view_calm_and_safe", 3, "changes") { Parts = ["safe_home", "calm"], Listed = ["family"] },
                new("calm", 3, "changes") { Listed = ["staff"] },
                new("lasting", 4, "changes"),
                new("lasting_funds", 4, "changes"),
                new("leadership", null, "nine"),
                new("resources", null, "nine"),
                new("training", null, "nine") { Stance = "to develop" },
                new("culture", null, "other") { Parts = ["trust", "history"] },
                new("trust", null, "other"),
                new("history", null, "nine"),
                new("history_long", null, "other") { Parent = "history" },
                new("slogans", null, "other") { Retired = true, Listed = [] },
                .. first ? (CodeRow[])[] : [new("pooled_budgets", null, "other")],
            ]);
    }

    private static string Any(Random random, string first, params string[] others) => random.Next(others.Length + 1) is var n && n == 0 ? first : others[n - 1];
}
