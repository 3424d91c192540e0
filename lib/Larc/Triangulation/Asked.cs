using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Who was asked what: the same rule as <see cref="Study.WasAsked"/>, gathered once by return, perspective and topic.</summary>
internal sealed class Asked
{
    private readonly Study _study;
    private readonly Codebook _codebook;
    private readonly int[] _byReturn;
    private readonly int[] _interviews;
    private readonly int[][] _returnsOf;
    private readonly ulong[] _topics;

    public Asked(Study study, Codebook codebook)
    {
        (_study, _codebook) = (study, codebook);
        var columns = study.InterviewColumns;
        var elicited = Elicited(codebook);
        _topics = new ulong[columns.Count * 2];
        _byReturn = new int[study.Returns.Length * 5 * 2 * codebook.Topics.Length];
        _interviews = new int[study.Authorities.Length * 5];
        var returns = Enumerable.Range(0, study.Returns.Length).ToLookup(r => study.Returns[r].Authority);
        _returnsOf = [.. Enumerable.Range(0, study.Authorities.Length).Select(a => returns[a].ToArray())];
        for (var i = 0; i < columns.Count; i++)
        {
            var perspective = (int)columns.Perspective[i];
            _interviews[PresenceCells.Of(columns.Authority[i], perspective)]++;
            _topics[2 * i] = elicited[2 * perspective] & ~columns.NotAsked[i].Topics;
            _topics[(2 * i) + 1] = elicited[(2 * perspective) + 1] & ~columns.NotAsked[i].ToDevelop;
            for (var question = 0; question < 2; question++)
            {
                for (var topics = _topics[(2 * i) + question]; topics != 0; topics &= topics - 1)
                    _byReturn[Place(columns.Return[i], perspective, question, BitOperations.TrailingZeroCount(topics))]++;
            }
        }
    }

    /// <summary>Interviews of a cell.</summary>
    public int Interviews(int authority, int perspective) => _interviews[PresenceCells.Of(authority, perspective)];

    /// <summary>Interviews of a cell that were asked about a code; question 1 is 'to develop'.</summary>
    public int Of(int authority, int perspective, int question, int code)
    {
        var asked = 0;
        foreach (var @return in _returnsOf[authority])
        {
            if (_study.Returns[@return].Knew(code))
                asked += _byReturn[Place(@return, perspective, question, _codebook.TopicOf(code))];
        }

        return asked;
    }

    /// <summary>For each return, the topics that hold at least one of the codes, known to the return.</summary>
    public ulong[] TopicsOf(Func<Code, bool> includes)
    {
        int[] codes = [.. Enumerable.Range(0, _codebook.Codes.Length).Where(c => includes(_codebook.Codes[c]))];
        var everyTopic = codes.Aggregate(0UL, (topics, code) => topics | (1UL << _codebook.TopicOf(code)));
        return [.. _study.Returns.Select(r => r.AskedCodes.IsDefaultOrEmpty ? everyTopic : codes.Where(r.Knew).Aggregate(0UL, (topics, code) => topics | (1UL << _codebook.TopicOf(code))))];
    }

    /// <summary>The topics whose main question was put to the interview.</summary>
    public ulong TopicsPut(int interview) => _topics[2 * interview];

    /// <summary>Whether the interview was asked about any of <paramref name="topics"/>.</summary>
    public bool Any(int interview, int question, ulong topics) => (_topics[(2 * interview) + question] & topics) != 0;

    private static ulong[] Elicited(Codebook codebook)
    {
        var elicited = new ulong[10];
        for (var topic = 0; topic < codebook.Topics.Length; topic++)
        {
            for (var perspective = 0; perspective < 5; perspective++)
            {
                for (var question = 0; question < 2; question++)
                {
                    if (codebook.Topics[topic].For((Perspective)perspective, question == 1) != Elicitation.NotAsked)
                        elicited[(2 * perspective) + question] |= 1UL << topic;
                }
            }
        }

        return elicited;
    }

    private int Place(int @return, int perspective, int question, int topic) =>
        (((((@return * 5) + perspective) * 2) + question) * _codebook.Topics.Length) + topic;
}
