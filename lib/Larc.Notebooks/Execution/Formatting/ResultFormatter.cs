using System.Globalization;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// Turns a value into its forms. Types choose theirs by convention and need no reference to any host: a formatter source named by an
/// attribute, or public methods such as <c>ToHtml()</c>. Pictures, JSON and figures are told by what they are; what has parts is shown as a table.
/// Every value has a text form. Never throws: a form that fails is left out and said so in the text.
/// </summary>
internal static class ResultFormatter
{
    private const int MaximumForm = 16 << 20;

    /// <summary>The forms of a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="allowed">How long reading its parts may take; null for the usual time.</param>
    public static MimeBundle Format(object? value, TimeSpan? allowed = null)
    {
        if (value is null)
            return MimeBundle.OfText(PlainText.Null);
        // Most results are this, and need no search for what their type may offer.
        if (value.GetType().IsPrimitive || value is decimal || (value is string text && !text.AsSpan().TrimStart().StartsWith('<')))
            return MimeBundle.OfText(PlainText.OfOne(value, new Reading(Reading.Usual)));
        var problems = new List<string>();
        var bundle = Chosen(value, problems);
        if (bundle.Forms.IsEmpty && problems.Count == 0)
            bundle = Held(value, problems);
        if (bundle.Forms.IsEmpty && problems.Count == 0)
        {
            var forms = DefaultForms.Of(value, new Reading(allowed ?? Reading.Usual));
            bundle = MimeBundle.OfText(forms.Text);
            return forms.Table is { } table ? bundle.With(MimeBundle.Html, ShownTableHtml.Write(table)) : bundle;
        }

        if (bundle[MimeBundle.PlainText] is null || problems.Count > 0)
            bundle = bundle.With(MimeBundle.PlainText, string.Join('\n', [bundle[MimeBundle.PlainText] ?? Words(value, bundle), .. problems]));
        return bundle;
    }

    /// <summary>The forms the value's type chose.</summary>
    private static MimeBundle Chosen(object value, List<string> problems)
    {
        var bundle = MimeBundle.Empty;
        // Its HTML would load a script from the network.
        if (PlotlyNet.Is(value.GetType()))
            return bundle;
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

        return bundle;
    }

    /// <summary>The forms of a picture, a document or a figure.</summary>
    private static MimeBundle Held(object value, List<string> problems)
    {
        try
        {
            if (MediaForms.Of(value) is not { } bundle)
                return MimeBundle.Empty;
            foreach (var (mimeType, form) in bundle.Forms)
            {
                if (form.Length <= MaximumForm)
                    continue;
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"({mimeType} left out: {form.Length:N0} characters are too many to show)"));
                bundle = new MimeBundle(bundle.Forms.Remove(mimeType));
            }

            return bundle;
        }
        catch (Exception error)
        {
            problems.Add($"(shown as text only: {PlainText.Reason(error)})");
            return MimeBundle.Empty;
        }
    }

    // A figure alone says nothing to those who cannot draw it.
    private static string Words(object value, MimeBundle bundle)
    {
        try
        {
            if (bundle[MimeTypes.Plotly] is { } figure && !TypeMembers.HasOwnText(value.GetType()))
                return ShownTableText.Write(PlotlyFigure.Table(figure));
        }
        catch (Exception)
        {
            // A figure that is not as figures are has no values to list; the value has its text all the same.
        }

        return LineOf(value);
    }

    private static string LineOf(object value) => PlainText.OfOne(value, new Reading(Reading.Usual));
}
