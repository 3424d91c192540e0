using System.Collections.Concurrent;
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
    /// <summary>The files do not change while the program runs, and are not small.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<(ExamplePlan, ExcerptTexts, CaseTexts)>> s_files = new(StringComparer.Ordinal);

    /// <summary>Reads them from <c>data-templates</c>.</summary>
    /// <exception cref="ExampleException">A file is missing or faulty.</exception>
    public static ExampleTemplates Read(ExampleOptions options)
    {
        var name = Name(options.Round);
        var path = options.CodebookFile ?? Path.Combine(Templates(), "codebooks", name + ".yaml");
        if (!File.Exists(path))
            throw new ExampleException($"There is no codebook at {path}.");
        var reading = CodebookFile.Read(path);
        if (reading.Codebook is not { } codebook)
            throw new ExampleException($"The codebook {path} cannot be used: {reading.Problems[0]}");
        var (plan, excerpts, cases) = s_files.GetOrAdd(name, n => new(() => Files(n), LazyThreadSafetyMode.PublicationOnly)).Value;
        return plan.Codebook == codebook.Reference
            ? new(Design.Of(codebook, plan), excerpts, cases)
            : new(Design.Of(codebook, PlanFromCodebook.Draw(codebook, plan, options)), excerpts with { Codes = [] }, CodebookOnly.Fit(cases, codebook));
    }

    /// <summary>Rounds without a plan of their own are drawn like the first.</summary>
    private static string Name(int round)
    {
        var name = FormattableString.Invariant($"larc-round-{round}");
        return File.Exists(Path.Combine(Templates(), "example-plan", name + ".yaml")) ? name : "larc-round-1";
    }

    private static (ExamplePlan Plan, ExcerptTexts Excerpts, CaseTexts Cases) Files(string name)
    {
        var plans = Path.Combine(Templates(), "example-plan", name);
        var excerpts = ExamplePlanFile.Read<ExcerptTexts>(plans + "-excerpts.yaml");
        if (excerpts.Like.Length > 0)
            excerpts = excerpts.Over(ExamplePlanFile.Read<ExcerptTexts>(Path.Combine(Templates(), "example-plan", excerpts.Like + "-excerpts.yaml")));
        return (ExamplePlanFile.Read<ExamplePlan>(plans + ".yaml"), excerpts, ExamplePlanFile.Read<CaseTexts>(plans + "-cases.yaml"));
    }

    private static string Templates() => RepositoryFolders.DataTemplates
        ?? throw new ExampleException("The folder data-templates was not found above the program; run larc from inside the repository.");
}
