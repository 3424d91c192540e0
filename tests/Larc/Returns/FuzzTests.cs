using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Whatever a file holds, the loader says so in an issue: it never throws and never loses a row it has read.</summary>
public class FuzzTests
{
    [Theory]
    [InlineData(".xlsx", 150)]
    [InlineData(".xls", 300)]
    public void A_workbook_with_changed_bytes_is_read_or_refused(string kind, int rounds)
    {
        var sound = kind == ".xlsx" ? ReturnSheets.Sound().Workbook() : File.ReadAllBytes(Path.Combine(BrokenStudy.Folder, "old-workbook", "return-a.xls"));
        var random = new Random(14);
        using var study = new TempStudy();
        for (var round = 0; round < rounds; round++)
        {
            var changed = (byte[])sound.Clone();
            for (var change = random.Next(1, 12); change > 0; change--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            if (round % 5 == 0)
                changed = changed[..random.Next(1, changed.Length)];
            ReadOrRefuse(study, kind, changed, round);
        }
    }

    [Fact]
    public void A_sheet_with_changed_xml_is_read_or_refused()
    {
        var sheets = ReturnSheets.Sound().Sheets;
        var xml = RawWorkbook.SheetXml(sheets[2].Rows);
        var random = new Random(15);
        const string Letters = "<>/\"= c1rvts&;A\u0000é#";
        using var study = new TempStudy();
        for (var round = 0; round < 150; round++)
        {
            var changed = xml.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                changed[random.Next(changed.Length)] = Letters[random.Next(Letters.Length)];
            var workbook = new RawWorkbook().Sheet(sheets[0].Name, [.. sheets[0].Rows]).Sheet(sheets[1].Name, [.. sheets[1].Rows]).SheetOfXml("Statements", new string(changed));
            ReadOrRefuse(study, ".xlsx", workbook.Bytes(), round);
        }
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(16);
        using var study = new TempStudy();
        for (var round = 0; round < 100; round++)
        {
            var bytes = new byte[random.Next(0, 5000)];
            random.NextBytes(bytes);
            if (round % 3 == 1 && bytes.Length > 8)
                new byte[] { 0x50, 0x4B, 3, 4 }.CopyTo(bytes, 0);
            if (round % 3 == 2 && bytes.Length > 8)
                new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
            ReadOrRefuse(study, ".xlsx", bytes, round).HasErrors.ShouldBeTrue();
        }
    }

    [Fact]
    public void Random_text_in_csv_files_is_read_or_refused()
    {
        var random = new Random(17);
        const string Letters = ",;\"\r\n aé=\t\u0000S1";
        using var study = new TempStudy();
        for (var round = 0; round < 100; round++)
        {
            foreach (var (name, content) in ReturnSheets.Sound().Csv(',', new System.Text.UTF8Encoding(false)))
            {
                var text = System.Text.Encoding.UTF8.GetString(content).ToCharArray();
                for (var change = random.Next(0, 4); change > 0; change--)
                    text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
                study.Write($"return/{name}", new string(text));
            }

            Account(study.Load(), round);
        }
    }

    private static LoadedStudy ReadOrRefuse(TempStudy study, string kind, byte[] content, int round)
    {
        study.Write("return" + kind, content);
        var loaded = study.Load();
        Account(loaded, round);
        return loaded;
    }

    private static void Account(LoadedStudy loaded, int round)
    {
        loaded.Rows.ShouldAllBe(r => r.Read == r.Used + r.SetAside);
        loaded.Total("Statements").Used.ShouldBe(loaded.Study.StatementCount, $"round {round}");
        if (loaded.Study.Returns.IsEmpty)
            loaded.HasErrors.ShouldBeTrue($"round {round}");
        foreach (var issue in loaded.Issues)
            issue.Message.ShouldNotContain("Exception");
    }
}
