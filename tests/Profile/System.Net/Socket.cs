namespace System.Net.Sockets;

public class Socket : IDisposable
{
    public extern Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType);
    public extern bool Poll(int microSeconds, SelectMode mode);
    public extern int Receive(byte[] buffer);
    public extern int Receive(byte[] buffer, SocketFlags socketFlags);
    public extern int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags);
    public extern int Receive(byte[] buffer, int size, SocketFlags socketFlags);
    public extern int ReceiveTimeout { get; set; }
    public extern int Send(byte[] buffer);
    public extern int Send(byte[] buffer, SocketFlags socketFlags);
    public extern int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags);
    public extern int Send(byte[] buffer, int size, SocketFlags socketFlags);
    public extern int SendTimeout { get; set; }
    public extern object GetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName);
    public extern void Close();
    public extern void Connect(EndPoint remoteEP);
    public extern void GetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, byte[] val);
    public extern void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, bool optionValue);
    public extern void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, byte[] optionValue);
    public extern void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, int optionValue);
    extern void IDisposable.Dispose();
}
