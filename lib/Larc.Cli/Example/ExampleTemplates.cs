using Larc.Cli.Example.Plan;
using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Example;

/// <summary>What an example is made from: the codebook, and the plan and the texts that lie beside it, where there are any.</summary>
/// <param name="Design">The plan with its codebook.</param>
/// <param name="Excerpts">Parts of excerpts.</param>
/// <param name="Cases">Cases, numbers and what the study says of itself.</param>
internal sealed record ExampleTemplates(Design Design, ExcerptTexts Excerpts, CaseTexts Cases)
{
    private const string DefaultCodebook = "larc-round-1";

    /// <summary>Reads them from <c>data-templates</c>.</summary>
    /// <exception cref="ExampleException">A file is missing or faulty.</exception>
    public static ExampleTemplates Read(ExampleOptions options)
    {
        var templates = Folder();
        var path = options.CodebookFile ?? Path.Combine(templates, "codebooks", DefaultCodebook + ".yaml");
        if (!File.Exists(path))
            throw new ExampleException($"There is no codebook at {path}.");
        var reading = CodebookFile.Read(path);
        if (reading.Codebook is not { } codebook)
            throw new ExampleException($"The codebook {path} cannot be used: {reading.Problems[0]}");
        var plans = Path.Combine(templates, "example-plan");
        var excerpts = ExamplePlanFile.Read<ExcerptTexts>(Path.Combine(plans, DefaultCodebook + "-excerpts.yaml"));
        var cases = ExamplePlanFile.Read<CaseTexts>(Path.Combine(plans, DefaultCodebook + "-cases.yaml"));
        var plan = ExamplePlanFile.Read<ExamplePlan>(Path.Combine(plans, DefaultCodebook + ".yaml"));
        return plan.Codebook == codebook.Reference
            ? new(Design.Of(codebook, plan), excerpts, cases)
            : new(Design.Of(codebook, PlanFromCodebook.Draw(codebook, plan, options)), excerpts with { Codes = [] }, CodebookOnly.Fit(cases, codebook));
    }

    /// <summary>The folder <c>data-templates</c>, found from the program upwards.</summary>
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var templates = Path.Combine(folder.FullName, "data-templates");
            if (Directory.Exists(Path.Combine(templates, "example-plan")))
                return templates;
        }

        throw new ExampleException("The folder data-templates was not found above the program; run larc from inside the repository.");
    }
}
