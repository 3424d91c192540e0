using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Studies;

/// <summary>Things people send that are no return: what they are, how they get into a study, and what must be said of them.</summary>
internal sealed record BadReturn(string Kind, string File, string Rule, string Words, Action<string> AddTo)
{
    private static readonly string Templates = Path.Combine(Repository.Root, "data-templates");

    public static IReadOnlyList<BadReturn> All { get; } =
    [
        new("a renamed text file", "renamed text.xlsx", "return-not-a-workbook", "it holds plain text", study =>
            System.IO.File.WriteAllText(Path.Combine(study, "renamed text.xlsx"), "Dear colleague, here are our interviews.\n")),
        new("a workbook with a password", "password.xlsx", "return-encrypted", "protected by a password", study => Copy(study, "broken/encrypted/password.xlsx")),
        new("an old workbook with a password", "password.xls", "return-encrypted", "protected by a password", study => Copy(study, "broken/encrypted/password.xls")),
        new("a download that stopped", "half.xlsx", "return-truncated", "the end of the file is missing", study =>
        {
            var whole = System.IO.File.ReadAllBytes(Path.Combine(Templates, "example", "authority-b.xlsx"));
            System.IO.File.WriteAllBytes(Path.Combine(study, "half.xlsx"), whole[..(whole.Length * 3 / 5)]);
        }),
        new("a zip that unpacks to gigabytes", "bomb.xlsx", "return-unpacks-too-large", "unpacks to 3 GiB", study => ZipBomb.Write(Path.Combine(study, "bomb.xlsx"), "xl/worksheets/sheet1.xml", 192)),
        new("a second return of one authority and round", "sent again", "duplicate-return", "a second return", study =>
        {
            var again = SmallStudy.Of(["A1"]).Returns[0];
            again.Write(Path.Combine(study, "sent again"));
        }),
        new("a codebook that is not there", "a2-round-2", "codebook-not-found", "'nowhere@7', which is not known", study =>
            new ReturnRows("A2", "Authority A2", 2, "nowhere@7").Interview("i1", "SM").Statement("s1", "i1", "training").Write(study)),
    ];

    public override string ToString() => Kind;

    private static void Copy(string study, string file) =>
        System.IO.File.Copy(Path.Combine([Templates, .. file.Split('/')]), Path.Combine(study, Path.GetFileName(file)));
}
