using System.Collections.Frozen;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Given names common in the United Kingdom. The list is short on purpose: the names of the people in a study belong in its own names.txt. Names that are
/// also words, months or places count only where a capital says that they are names; names that are far more often something else are left out.
/// </summary>
internal static class GivenNames
{
    private const string Plain = """
        Aaron Abdul Abdullah Abigail Adam Adrian Agnes Agnieszka Ahmed Aidan Aisha Alan Albert Alexander Alexandra Alfie Ali Alice Alison Amanda Amelia Amina Amir Amy
        Andrea Andrew Andrzej Angela Anita Anna Anne Annie Anthony Antonia Archie Arthur Asha Ashley Audrey Ava Ayesha Barbara Barry Beatrice Belinda Ben Benjamin
        Bernard Bethany Betty Beverley Bianca Bilal Brenda Brian Bridget Bruce Bryan Caitlin Callum Cameron Carl Carla Caroline Catherine Cathy Charlie Charles
        Charlotte Cheryl Chloe Chris Christina Christine Christopher Claire Clare Colin Connor Craig Cynthia Damian Daniel Danielle Darren David Deborah Debbie Declan
        Denise Dennis Derek Diana Diane Dominic Donald Donna Dorothy Douglas Duncan Dylan Edith Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Ellie Ellis Elsie
        Emily Emma Eric Ethan Eva Evelyn Evie Ewa Farah Fatima Fiona Frances Francesca Fred Freddie Frederick Freya Gareth Gary Gavin Gemma Geoffrey George Georgina
        Gerald Gillian Gordon Graham Greg Gurpreet Hamza Hannah Harjit Harriet Harry Harvey Hassan Hayley Hazel Heidi Helen Helena Henry Holly Howard Hugh Hussain
        Ian Ibrahim Imogen Imran Irene Isaac Isabel Isabella Isla Jacob Jacqueline Jake James Jamie Jane Janet Janice Jasmine Jason Jayden Jean Jeffrey Jennifer Jenny
        Jeremy Jessica Jill Joan Joanna Joanne Joe John Jonathan Joseph Joshua Joyce Juan Judith Julia Julian Julie Justin Karen Kate Katherine Kathleen Kathryn Katie
        Keith Kelly Kenneth Kerry Kevin Khadija Kieran Kim Kimberley Kirsty Krzysztof Kyle Laura Lauren Lawrence Leanne Leo Leon Leonard Lesley Leslie Lewis Liam
        Linda Lindsay Lisa Logan Lorraine Louis Louise Lucas Lucy Luke Lydia Lynn Lynne Maisie Malcolm Marcus Margaret Maria Marie Marilyn Marion Martha Martin Maryam
        Matthew Maureen Megan Melanie Melissa Michael Michelle Mohamed Mohammad Mohammed Mohamud Molly Monica Muhammad Nadia Naomi Natalie Natasha Nathan Neil Niamh
        Nicholas Nicola Nigel Noah Noor Nora Norman Oliver Olivia Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Peter Philip Phoebe Phyllis Piotr Priya Rachel
        Rajesh Ravi Rebecca Reece Rhys Riley Robert Roger Ronald Rosemary Rosie Rukhsana Russell Ruth Ryan Sabrina Sadia Samantha Samina Samuel Sandra Sanjay Sara Sarah
        Scott Sean Sebastian Shannon Sharon Shaun Sheila Shirley Simon Sophia Sophie Stacey Stanley Stella Stephanie Stephen Steven Stuart Susan Suzanne Sylvia Tariq
        Teresa Terence Theo Theresa Thomas Timothy Tina Toby Tom Tommy Tracey Tracy Trevor Tyler Usman Valerie Vanessa Veronica Vivian Walter Wayne Wendy William Yasmin
        Alex Avril Becky Bob Chidi Dave Ewan Gill Hamish Jackie Jennie Jess Josh Kai Kasia Kay Ken Kwame Liz Maggie Magda Mariam Marek Marta Mary Mason Matt Mike Ngozi
        Nicole Nikki Olu Pawel Phil Pippa Richard Rita Rowena Shabana Shanice Simon Steve Tamsin Tim Tomasz Tony Vicky Victoria Pete Sally Sam Ted Yusuf Yvonne Zachary Zain Zainab Zara Zoe Zoë
        """;

    private const string AlsoWords = """
        Amber April August Autumn Bill Carol Daisy Dale Dawn Dean Don Drew Faith Frank Glen Grace Grant Guy Heather Hope Iris Ivy Jack Jade Joy June Lance Lily
        Mark Max May Miles Nick Pat Pearl Penny Poppy Ray Rich Rob Robin Rose Ruby Sandy Sky Summer Sue Violet Will
        """;

    private static readonly FrozenSet<string> s_plain = Split(Plain);

    private static readonly FrozenSet<string> s_alsoWords = Split(AlsoWords);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_plainWords = s_plain.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_otherWords = s_alsoWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many names are known.</summary>
    public static int Count => s_plain.Count + s_alsoWords.Count;

    /// <summary>Whether the word is a name and nothing else.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => s_plainWords.Contains(word);

    /// <summary>Whether the word is a name, and a word, a month or a season as well.</summary>
    public static bool IsAlsoWord(ReadOnlySpan<char> word) => s_otherWords.Contains(word);

    private static FrozenSet<string> Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
