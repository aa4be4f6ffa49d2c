namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>An item: two levels and how long each lasted, in ticks.</summary>
public class RmtCommand(ushort duration1, bool level1, ushort duration2, bool level2)
{
    public ushort Duration0 { get; set; } = duration1;

    public bool Level0 { get; set; } = level1;

    public ushort Duration1 { get; set; } = duration2;

    public bool Level1 { get; set; } = level2;
}
