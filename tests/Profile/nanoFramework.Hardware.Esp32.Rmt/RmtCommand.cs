namespace nanoFramework.Hardware.Esp32.Rmt;

public class RmtCommand
{
    public extern RmtCommand(ushort duration1, bool level1, ushort duration2, bool level2);
    public extern ushort Duration0 { get; set; }
    public extern ushort Duration1 { get; set; }
}
