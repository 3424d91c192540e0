using System.Globalization;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// Turns a value into its forms. Types choose theirs by convention and need no reference to any host: a formatter source named by an
/// attribute, or a public <c>ToHtml()</c>. Every value has a text form. Never throws: a form that fails is left out and said so in the text.
/// </summary>
internal static class ResultFormatter
{
    private const int MaximumForm = 16 << 20;

    public static MimeBundle Format(object? value)
    {
        if (value is null)
            return MimeBundle.OfText(PlainText.Null);
        var bundle = MimeBundle.Empty;
        var problems = new List<string>();
        foreach (var form in RichForms.Of(value.GetType()))
        {
            if (bundle[form.MimeType] is not null)
                continue;
            try
            {
                if (form.Write(value) is not { } text)
                    continue;
                if (text.Length > MaximumForm)
                    problems.Add(string.Create(CultureInfo.InvariantCulture, $"({form.MimeType} left out: {text.Length:N0} characters are too many to show)"));
                else
                    bundle = bundle.With(form.MimeType, text);
            }
            catch (Exception error)
            {
                problems.Add($"({form.MimeType} left out: {PlainText.Reason(error)})");
            }
        }

        if (bundle[MimeBundle.PlainText] is null || problems.Count > 0)
            bundle = bundle.With(MimeBundle.PlainText, string.Join('\n', [bundle[MimeBundle.PlainText] ?? PlainText.Describe(value), .. problems]));
        return bundle;
    }
}
