namespace PosTerminal.Emulator.Decoding;

/// <summary>Prints decoded swipes.</summary>
public interface IDecodeReport
{
    /// <summary>Told before the first swipe how many files there are.</summary>
    void Begin(int files);

    /// <summary>Prints one swipe.</summary>
    /// <param name="file">The file that it was in.</param>
    /// <param name="name">Where it lies in the recording, empty for a file that is one swipe.</param>
    /// <param name="swipe">What was found.</param>
    void Write(string file, string name, DecodedSwipe swipe);
}
