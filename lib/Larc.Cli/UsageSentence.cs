using System.CommandLine;
using System.CommandLine.Parsing;

namespace Larc.Cli;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class UsageSentence
{
    private const string Help = "add --help to see how it is used.";

    /// <summary>The sentence, for a command line that did not parse: the word that is not known comes first, then what is missing.</summary>
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var name = NameOf(command);
        if (parsed.UnmatchedTokens is [var word, ..])
            return $"'{word}' is not something that {name} knows; {Help}";
        if (command.Command.Subcommands.Count > 0)
            return $"{name} needs one of its commands ({string.Join(", ", command.Command.Subcommands.Select(c => c.Name))}); {Help}";
        string[] missing =
        [
            .. command.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && command.GetResult(a) is not { Tokens.Count: > 0 }).Select(a => a.Name),
            .. command.Command.Options.Where(o => o.Required && command.GetResult(o) is null or { Implicit: true }).Select(o => o.Name),
        ];
        return missing.Length > 0
            ? $"{name} needs {string.Join(" and ", missing)}; {Help}"
            : $"{parsed.Errors[0].Message.TrimEnd('.')}; {Help}";
    }

    private static string NameOf(CommandResult command) => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "larc";
}
