using Spectre.Console;

namespace Larc.Cli.Terminal;

/// <summary>Shows how far long work has come: a moving line on a terminal, one plain line for each step when output is redirected.</summary>
internal static class Progress
{
    private static bool Moves => !Console.IsOutputRedirected && !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    /// <summary>Runs <paramref name="work"/>, which reports what it is doing now and, where it is known, how far it is (0–1).</summary>
    public static async Task<T> RunAsync<T>(string what, Func<IProgress<ProgressStep>, Task<T>> work)
    {
        if (!Moves)
        {
            Say.Line(what);
            return await work(new Lines()).ConfigureAwait(false);
        }

        return await AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                task.IsIndeterminate = true;
                return await work(new Moving(what, task)).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    /// <summary>Runs work that is not asynchronous.</summary>
    public static Task<T> RunAsync<T>(string what, Func<IProgress<ProgressStep>, T> work) => RunAsync(what, steps => Task.Run(() => work(steps)));

    /// <summary>Not <see cref="Progress{T}"/>, which would report on another thread and after the end.</summary>
    private sealed class Lines : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
            if (value.Lasting)
                Say.Line("  " + value.Text);
        }
    }

    private sealed class Moving(string what, ProgressTask task) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
            task.Description = Markup.Escape($"{what} {value.Text}");
            if (value.Share is not { } share)
                return;
            task.IsIndeterminate = false;
            task.Value = share;
        }
    }
}
