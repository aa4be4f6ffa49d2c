namespace PosTerminal.Tidy.Folders;

/// <summary>A file of one folder uses a type of another folder: what stands where, and where the type is.</summary>
internal sealed record FolderArrow(string From, string To, string File, int Line, string Type, string Target)
{
    internal string Arrow => $"{From} -> {To}";

    public override string ToString() => $"{File}({Line}) uses {Type} of {Target}";
}
