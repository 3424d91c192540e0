namespace Larc.Notebooks.Portability;

/// <summary>The codes of the rules for notebooks that run anywhere.</summary>
public static class PortableRules
{
    /// <summary>The first code cell imports the generated setup script and holds nothing else.</summary>
    public const string Setup = "setup-cell";

    /// <summary>No <c>#r</c> to a file and no <c>#load</c>.</summary>
    public const string Reference = "reference";

    /// <summary>Packages are named with one exact version.</summary>
    public const string Package = "package-version";

    /// <summary>No directive but <c>#!time</c> on a cell's first line.</summary>
    public const string Directive = "directive";

    /// <summary>Nothing only one host offers: <c>display()</c>, <c>HTML()</c>, <c>DisplayAs</c>, <c>Kernel</c>.</summary>
    public const string HostCall = "host-call";

    /// <summary>No namespace of a notebook host.</summary>
    public const string HostNamespace = "host-namespace";

    /// <summary>No <c>dynamic</c>.</summary>
    public const string Dynamic = "dynamic";

    /// <summary>No reading from the console.</summary>
    public const string ConsoleInput = "console-input";

    /// <summary>No writing to the error stream, which some hosts take for a failure.</summary>
    public const string ErrorStream = "error-stream";

    /// <summary>No type whose namespace only some hosts import by themselves, unless the notebook imports it.</summary>
    public const string Using = "using";

    /// <summary>The code parses.</summary>
    public const string Syntax = "syntax";

    /// <summary>C# 13 at most.</summary>
    public const string LanguageVersion = "language-version";

    /// <summary>No types in a notebook.</summary>
    public const string TypeDeclaration = "type-declaration";

    /// <summary>No long methods in a notebook.</summary>
    public const string LongMethod = "long-method";

    /// <summary>Cells are short.</summary>
    public const string LongCell = "long-cell";

    /// <summary>Code cells are C#; prose and diagrams are Markdown.</summary>
    public const string Language = "cell-language";

    /// <summary>Notebook format 4.5.</summary>
    public const string Format = "format";

    /// <summary>Every cell has a valid id of its own.</summary>
    public const string CellId = "cell-id";

    /// <summary>The metadata names the C# kernel as every host knows it.</summary>
    public const string Kernel = "kernel";

    /// <summary>Outputs are stripped.</summary>
    public const string Outputs = "outputs";
}
