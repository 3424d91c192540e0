namespace Larc.Tests.Display;

/// <summary>Labels that break careless writers of XML, HTML, CSV and layout.</summary>
internal static class NastyText
{
    public static readonly string[] All =
    [
        "<script>alert('x')</script>",
        "Quotes \" and ' and & and ]]>",
        "Emoji 👩‍👩‍👧 and flags 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "עברית and العربية together",
        "\u202Ereversed\u202C bell\u0007 null\0 escape\u001B",
        "half a pair \uD83D and nothing \uFFFF",
        "=HYPERLINK(\"x\")",
        new string('W', 120),
        "Consultation with children, young people, parents and carers about the design of services in every locality of the area, ever",
        "日本語の長いラベルはここで折り返される必要があります日本語の長いラベル",
        "line\r\nend\tand tab",
    ];
}
