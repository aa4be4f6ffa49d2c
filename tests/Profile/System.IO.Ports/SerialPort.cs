namespace System.IO.Ports;

public sealed class SerialPort
{
    public extern SerialPort(
        string portName, int baudRate = 9600, Parity parity = 0, int dataBits = 8, StopBits stopBits = (StopBits)1);
    public extern int BytesToRead { get; }
    public extern int Read(byte[] buffer, int offset, int count);
    public extern void Open();
    public extern void Write(byte[] buffer, int offset, int count);
    public extern void Write(string text);
}
