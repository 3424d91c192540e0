using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// Reads a value that is to be shown: each sequence once, for all its forms, and no further than is shown. What is read is a program's own code,
/// so it may throw, be slow or never end: past a limit of time nothing more is begun. A single step that never returns is stopped with its cell.
/// </summary>
internal sealed class Reading(TimeSpan allowed)
{
    /// <summary>Long enough for a database to answer, short enough to wait for.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(3);

    /// <summary>What stands where there was no time to read.</summary>
    public static readonly object Unread = new Mark("…");

    private readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>Whether something was left out for want of time.</summary>
    public bool WasCut { get; private set; }

    /// <summary>What to say when something was.</summary>
    public string CutNote => string.Create(CultureInfo.CurrentCulture, $"reading took longer than {allowed.TotalSeconds:0.##} s and was given up; what was not read is shown as …");

    /// <summary>Whether the time is up; asking notes that something is left out.</summary>
    public bool IsOver()
    {
        if (Stopwatch.GetElapsedTime(_began) <= allowed)
            return false;
        WasCut = true;
        return true;
    }

    /// <summary>The value of a member; the exception where it throws one.</summary>
    public object? Member(Func<object, object?> read, object owner)
    {
        if (IsOver())
            return Unread;
        try
        {
            return read(owner);
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    /// <summary>The first items of a sequence.</summary>
    /// <param name="items">The sequence.</param>
    /// <param name="most">How many to read at most; whether there is one more is read too where the count is not known.</param>
    public ReadItems Items(IEnumerable items, int most)
    {
        var count = Counts.Of(items);
        var read = new List<object?>(Math.Min(most, count ?? most));
        try
        {
            // A dictionary's own enumerator gives entries or pairs; the pairs are what a program sees.
            var at = items.GetEnumerator();
            try
            {
                while (read.Count < most)
                {
                    if (IsOver())
                        return new ReadItems(read, count, HasMore: true, Failure: null);
                    if (!at.MoveNext())
                        return new ReadItems(read, read.Count, HasMore: false, Failure: null);
                    read.Add(at.Current);
                }

                var more = count is { } all ? all > most : IsOver() || at.MoveNext();
                return new ReadItems(read, more ? count : read.Count, more, Failure: null);
            }
            finally
            {
                (at as IDisposable)?.Dispose();
            }
        }
        catch (Exception error)
        {
            return new ReadItems(read, count, HasMore: true, error);
        }
    }

    private sealed record Mark(string Text)
    {
        public override string ToString() => Text;
    }
}
