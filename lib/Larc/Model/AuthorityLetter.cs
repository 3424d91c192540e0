namespace Larc.Model;

/// <summary>What an authority is called where it is not named.</summary>
internal static class AuthorityLetter
{
    /// <summary>The letter at a place, counted from 0: A to Z, then AA.</summary>
    public static string At(int place) => place < 26 ? ((char)('A' + place)).ToString() : At((place / 26) - 1) + At(place % 26);
}
