namespace Larc.Notebooks.Jupyter.Protocol;

/// <summary>Why what came over the wire is no message.</summary>
internal enum MessageFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>The frames are too many or too large.</summary>
    TooLarge,

    /// <summary>No frame says where the addresses end and the message begins.</summary>
    NoDelimiter,

    /// <summary>Frames are missing.</summary>
    TooShort,

    /// <summary>The signature is not that of the frames.</summary>
    BadSignature,

    /// <summary>The signature was seen before.</summary>
    Replayed,

    /// <summary>A frame is not JSON, nests too deeply, or is not an object.</summary>
    NotJson,

    /// <summary>The header does not say what the message is.</summary>
    BadHeader,
}
