namespace Larc.Disclosure.Auditing.Solving;

/// <summary>How much arithmetic may still be done: a bound on time that is the same on every machine.</summary>
internal sealed class WorkBudget(long left)
{
    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => left <= 0;

    /// <summary>Takes some of it.</summary>
    public void Spend(long operations) => left -= operations;
}
