namespace Larc.Notebooks.Documents;

/// <summary>Something a cell put out: <see cref="StreamOutput"/>, <see cref="ExecuteResultOutput"/>, <see cref="DisplayDataOutput"/>, <see cref="DisplayUpdateOutput"/> or <see cref="ErrorOutput"/>.</summary>
public abstract record NotebookOutput;
