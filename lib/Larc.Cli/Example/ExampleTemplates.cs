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

    /// <summary>The files do not change while the program runs, and are not small.</summary>
    private static readonly Lazy<(ExamplePlan, ExcerptTexts, CaseTexts)> s_files = new(
        () =>
        {
            var plans = Path.Combine(Templates(), "example-plan", DefaultCodebook);
            return (ExamplePlanFile.Read<ExamplePlan>(plans + ".yaml"), ExamplePlanFile.Read<ExcerptTexts>(plans + "-excerpts.yaml"), ExamplePlanFile.Read<CaseTexts>(plans + "-cases.yaml"));
        },
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Reads them from <c>data-templates</c>.</summary>
    /// <exception cref="ExampleException">A file is missing or faulty.</exception>
    public static ExampleTemplates Read(ExampleOptions options)
    {
        var path = options.CodebookFile ?? Path.Combine(Templates(), "codebooks", DefaultCodebook + ".yaml");
        if (!File.Exists(path))
            throw new ExampleException($"There is no codebook at {path}.");
        var reading = CodebookFile.Read(path);
        if (reading.Codebook is not { } codebook)
            throw new ExampleException($"The codebook {path} cannot be used: {reading.Problems[0]}");
        var (plan, excerpts, cases) = s_files.Value;
        return plan.Codebook == codebook.Reference
            ? new(Design.Of(codebook, plan), excerpts, cases)
            : new(Design.Of(codebook, PlanFromCodebook.Draw(codebook, plan, options)), excerpts with { Codes = [] }, CodebookOnly.Fit(cases, codebook));
    }

    private static string Templates() => RepositoryFolders.DataTemplates
        ?? throw new ExampleException("The folder data-templates was not found above the program; run larc from inside the repository.");
}
