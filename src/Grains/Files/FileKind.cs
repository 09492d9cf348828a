namespace Helpnet.Grains.Files;

/// <summary>What a file is for; decides who reads it and what is taken.</summary>
public enum FileKind
{
    /// <summary>A picture that everybody sees: JPEG, PNG or WebP, at most 2 MB.</summary>
    PublicPhoto,
    /// <summary>Evidence of a training: PDF, JPEG or PNG, at most 10 MB. For its owner and administrators; each reading is logged.</summary>
    Diploma,
    /// <summary>A video that everybody sees: MP4, at most 30 MB.</summary>
    PublicVideo,
}
