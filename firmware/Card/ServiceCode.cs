namespace PosTerminal.Firmware.Card;
/// <summary>tmp</summary>
public static class ServiceCode
{
    /// <summary>tmp</summary>
    public static bool RequiresPin(int c) => c >= 0 && (c % 10 == 0 || c % 10 == 3 || c % 10 == 5 || c % 10 >= 6);
    /// <summary>tmp</summary>
    public static bool HasChip(int c) => c / 100 == 2 || c / 100 == 6;
}
